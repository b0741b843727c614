package io.earshot.pipelines.coders;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;

/** Values without parts. */
enum PlainForm implements ValueForm {
  STRING(String.class) {
    @Override
    public void write(Object value, ValueSink out) {
      out.writeString((String) value);
    }

    @Override
    public Object read(ValueSource in) {
      return in.readString();
    }
  },
  BYTES(byte[].class) {
    @Override
    public void write(Object value, ValueSink out) {
      out.writeBytes((byte[]) value);
    }

    @Override
    public Object read(ValueSource in) {
      return in.readBytes();
    }
  },
  BOOLEAN(Boolean.class, boolean.class) {
    @Override
    public void write(Object value, ValueSink out) {
      out.writeByte(value == null ? NULL : (Boolean) value ? 2 : 1);
    }

    @Override
    public Object read(ValueSource in) {
      int read = in.readByte();
      return read == NULL ? null : (Object) (read == 2);
    }
  },
  INT(Integer.class, int.class) {
    @Override
    void writePresent(Object value, ValueSink out) {
      out.writeNumber((Integer) value);
    }

    @Override
    Object readPresent(ValueSource in) {
      return (int) in.readNumber();
    }
  },
  LONG(Long.class, long.class) {
    @Override
    void writePresent(Object value, ValueSink out) {
      out.writeLong((Long) value);
    }

    @Override
    Object readPresent(ValueSource in) {
      return in.readLong();
    }
  },
  DOUBLE(Double.class, double.class) {
    @Override
    void writePresent(Object value, ValueSink out) {
      out.writeDouble((Double) value);
    }

    @Override
    Object readPresent(ValueSource in) {
      return in.readDouble();
    }
  },
  INSTANT(Instant.class) {
    @Override
    void writePresent(Object value, ValueSink out) {
      Instant instant = (Instant) value;
      out.writeNumber(instant.getEpochSecond());
      out.writeCount(instant.getNano());
    }

    @Override
    Object readPresent(ValueSource in) {
      return Instant.ofEpochSecond(in.readNumber(), in.readCount());
    }
  },
  DATE(LocalDate.class) {
    @Override
    void writePresent(Object value, ValueSink out) {
      out.writeNumber(((LocalDate) value).toEpochDay());
    }

    @Override
    Object readPresent(ValueSource in) {
      return LocalDate.ofEpochDay(in.readNumber());
    }
  },
  DECIMAL(BigDecimal.class) {
    @Override
    void writePresent(Object value, ValueSink out) {
      BigDecimal decimal = (BigDecimal) value;
      out.writeNumber(decimal.scale());
      out.writeBytes(decimal.unscaledValue().toByteArray());
    }

    @Override
    Object readPresent(ValueSource in) {
      int scale = (int) in.readNumber();
      return new BigDecimal(new BigInteger(in.readBytes()), scale);
    }
  };

  private static final int NULL = 0;
  private static final int PRESENT = 1;

  private final Class<?> type;
  private final Class<?> primitive;

  PlainForm(Class<?> type) {
    this(type, type);
  }

  PlainForm(Class<?> type, Class<?> primitive) {
    this.type = type;
    this.primitive = primitive;
  }

  boolean isOf(Class<?> asked) {
    return asked == type || asked == primitive;
  }

  @Override
  public void write(Object value, ValueSink out) {
    if (value == null) {
      out.writeByte(NULL);
    } else {
      out.writeByte(PRESENT);
      writePresent(value, out);
    }
  }

  @Override
  public Object read(ValueSource in) {
    return in.readByte() == NULL ? null : readPresent(in);
  }

  void writePresent(Object value, ValueSink out) {
    throw new UnsupportedOperationException(name());
  }

  Object readPresent(ValueSource in) {
    throw new UnsupportedOperationException(name());
  }
}
