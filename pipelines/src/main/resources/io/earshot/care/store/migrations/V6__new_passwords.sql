-- A one-time link may also let somebody who has an account choose a new password.
ALTER TABLE invitation ADD COLUMN account TEXT REFERENCES account (name);
