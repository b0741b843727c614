"use strict";
// Keyboard, counters and clocks. Every page can be read, and every form sent, without this script.
(() => {
  document.documentElement.classList.add("scripted");

  const typing = (element) => element.closest("input, textarea, select, dialog[open]") !== null;
  const rows = () => Array.from(document.querySelectorAll("ol.queue > li"));

  function chosenRow() {
    const inside = document.activeElement.closest("ol.queue > li");
    return rows().indexOf(inside);
  }

  function move(by) {
    const all = rows();
    if (all.length === 0) return;
    const next = Math.max(0, Math.min(all.length - 1, chosenRow() + by));
    const link = all[next].querySelector("a.row");
    link.focus();
    link.scrollIntoView({ block: "nearest" });
  }

  function claim() {
    const row = rows()[chosenRow()];
    const form = row ? row.querySelector("form.claim") : document.querySelector(".item form.claim");
    if (form) form.requestSubmit();
  }

  function focusOn(id) {
    const field = document.getElementById(id);
    if (field) {
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
    return field;
  }

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    c: claim,
    r: () => focusOn("reply"),
    e: () => {
      const state = focusOn("state");
      if (state && !state.value.startsWith("escalated")) state.value = "escalated_functional";
    },
    u: () => {
      const back = document.querySelector("a[data-key=u]");
      if (back) back.click();
    },
    "/": () => {
      if (!focusOn("query")) location.href = "/search";
    },
    "?": () => document.getElementById("help").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const action = keys[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens).showModal();
    const copier = event.target.closest("[data-copies]");
    if (copier) copy(document.getElementById(copier.dataset.copies), copier);
  });

  function copy(field, button) {
    field.select();
    const copied = navigator.clipboard
      ? navigator.clipboard.writeText(field.value)
      : Promise.reject(new Error("no clipboard"));
    copied.then(
      () => { button.textContent = "Copied"; },
      () => { button.textContent = "Press Ctrl+C"; });
  }

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-submits]");
    if (form) form.requestSubmit();
  });

  // What is empty need not stand in the address.
  document.addEventListener("formdata", (event) => {
    if (event.target.method !== "get") return;
    for (const [name, value] of Array.from(event.formData)) {
      if (value === "") event.formData.delete(name);
    }
  });

  // Characters as people see them, of which sources count one each.
  const segments = "Segmenter" in Intl ? new Intl.Segmenter() : null;
  function lengthOf(text) {
    return segments ? Array.from(segments.segment(text)).length : Array.from(text).length;
  }

  const reply = document.getElementById("reply");
  if (reply) {
    const count = () => {
      const most = Number(reply.dataset.most || 0);
      const used = lengthOf(reply.value);
      const shown = document.getElementById("count");
      shown.textContent = most ? `${used} of ${most} characters` : `${used} characters`;
      shown.dataset.over = String(most > 0 && used > most);
    };
    reply.addEventListener("input", count);
    count();
  }

  function length(millis) {
    const minutes = Math.floor(millis / 60000);
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) return `${Math.floor(hours / 24)} d`;
    return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
  }

  function tick() {
    for (const due of document.querySelectorAll("time[data-due]")) {
      const left = Number(due.dataset.due) - Date.now();
      due.textContent = left < 0 ? `overdue ${length(-left)}` : `in ${length(left)}`;
      due.dataset.overdue = String(left < 0);
    }
  }
  setInterval(tick, 30000);
})();
