"use strict";
// Keyboard, counters and clocks. Every page can be read, and every form sent, without this script.
(() => {
  document.documentElement.classList.add("scripted");

  const words = document.body.dataset;
  const fill = (text, ...values) => values.reduceRight(
    (filled, value, i) => filled.replace("#".repeat(i + 1), value), text);

  const typing = (element) => element.closest("input, textarea, select, dialog[open]") !== null;
  const rows = () => Array.from(document.querySelectorAll("ol.queue > li"));

  function chosenRow() {
    const inside = document.activeElement.closest("ol.queue > li");
    return rows().indexOf(inside);
  }

  // In a list to the next row, on the page of an item to the next item.
  function move(by) {
    const all = rows();
    if (all.length === 0) {
      const link = document.querySelector(by > 0 ? "a[data-key=j]" : "a[data-key=k]");
      if (link) link.click();
      return;
    }
    const next = Math.max(0, Math.min(all.length - 1, chosenRow() + by));
    const link = all[next].querySelector("a.row");
    link.focus();
    link.scrollIntoView({ block: "nearest" });
  }

  function claim() {
    const row = rows()[chosenRow()];
    const form = row ? row.querySelector(".status[data-claim] + form.claim") : document.querySelector(".strip form.claim");
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
    r: () => {
      const field = focusOn("reply");
      if (field) field.setSelectionRange(field.value.length, field.value.length);
    },
    e: () => {
      // As the playbook has it, otherwise to a team; once more the other way. Enter then sets it.
      const state = document.getElementById("state");
      const set = focusOn("set-state");
      if (!set) return;
      const ways = ["escalated_functional", "escalated_hierarchical"];
      const chosen = ways.indexOf(state.value);
      if (chosen < 0) state.value = ways[0];
      else if (set.dataset.escalates) state.value = ways[1 - chosen];
      set.dataset.escalates = "true";
    },
    u: () => {
      const back = document.querySelector("a[data-key=u]");
      if (back) back.click();
    },
    "/": () => {
      if (!focusOn("query")) location.href = "/search#query";
    },
    "?": () => document.getElementById("help").showModal(),
  };

  // From another page.
  if (location.hash === "#query") focusOn("query");

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
      () => { button.textContent = words.copied; },
      () => { button.textContent = words.copyFailed; });
  }

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-submits]");
    if (form) form.requestSubmit();
  });

  // On a phone the filters fold away until they are wanted.
  if (matchMedia("(max-width: 860px)").matches) {
    for (const box of document.querySelectorAll("details[data-collapses]")) box.open = false;
  }

  // What is empty need not stand in the address.
  document.addEventListener("formdata", (event) => {
    if (event.target.method !== "get") return;
    for (const [name, value] of Array.from(event.formData)) {
      if (value === "") event.formData.delete(name);
    }
  });

  // The counter follows at once; the check, which the server makes, a moment later. Characters are
  // code points, as the check counts them.
  const reply = document.getElementById("reply");
  if (reply) {
    const channel = document.querySelector("#editor select[name=channel]");
    const count = () => {
      const most = Number(channel.selectedOptions[0].dataset.most);
      const used = Array.from(reply.value.trim() === "" ? "" : reply.value).length;
      const shown = document.getElementById("used");
      if (!shown) return;
      shown.textContent = most ? fill(words.of, used, most) : fill(words.used, used);
      shown.parentElement.dataset.over = String(most > 0 && used > most);
    };
    reply.addEventListener("input", count);
    channel.addEventListener("change", count);
  }

  // What somebody writes outlives every other form of the page, a refusal, and going away and back,
  // for as long as the tab is open. It is forgotten once a page says that its own form was done, and
  // when they log out.
  const sent = JSON.parse(sessionStorage.getItem("sent") || "[]");
  sessionStorage.removeItem("sent");
  if (document.querySelector("[data-done]")) sent.forEach((key) => sessionStorage.removeItem(key));

  // Whether a field holds what nobody else has.
  function edited(field) {
    const draft = field.dataset.written === "true" ? null : field.defaultValue || "";
    return field.value !== draft && field.value.trim() !== "";
  }

  function keep(field) {
    const key = field.dataset.keeps;
    const kept = sessionStorage.getItem(key);
    if (field.dataset.written !== "true" && kept !== null && kept !== field.value) {
      field.value = kept;
      const fold = field.closest("details");
      if (fold) fold.open = true;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const remember = () => {
      if (edited(field)) sessionStorage.setItem(key, field.value);
      else sessionStorage.removeItem(key);
    };
    remember();
    field.addEventListener("input", remember);
  }

  // Only then does the check listen to what is brought back.
  document.addEventListener("DOMContentLoaded",
    () => document.querySelectorAll("[data-keeps]").forEach(keep));

  // The forms of the page lead back to it, but for the one that logs out.
  let returning = false;
  addEventListener("pageshow", () => { returning = false; });
  addEventListener("beforeunload", (event) => {
    if (reply && edited(reply) && !returning) event.preventDefault();
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    returning = form.method === "post" && !form.matches("form.who");
    const kept = Array.from(form.elements).map((field) => field.dataset.keeps).filter(Boolean);
    if (kept.length > 0) sessionStorage.setItem("sent", JSON.stringify(kept));
    if (form.matches("form.who")) sessionStorage.clear();
  });

  // On a narrow screen the latest comes first: drawings of time begin at their end.
  for (const box of document.querySelectorAll(".scroll")) {
    if (box.querySelector(".chart") || box.closest(".timeline")) box.scrollLeft = box.scrollWidth;
  }

  // Dragging across the bars chooses the days from the first to the last of them.
  const histogram = document.getElementById("histogram");
  if (histogram) {
    const bars = Array.from(histogram.querySelectorAll("a[data-first]"));
    const box = (bar) => bar.querySelector("rect.hit");
    const at = (event) => {
      const x = (event.clientX - histogram.getBoundingClientRect().left)
        * histogram.viewBox.baseVal.width / histogram.getBoundingClientRect().width;
      const behind = bars.findIndex((bar) => Number(box(bar).getAttribute("x")) > x);
      return behind < 0 ? bars.length - 1 : Math.max(0, behind - 1);
    };
    const brush = document.getElementById("brush");
    let begun = -1;
    let dragged = false;
    histogram.addEventListener("pointerdown", (event) => {
      begun = at(event);
      dragged = false;
    });
    histogram.addEventListener("dragstart", (event) => event.preventDefault());
    histogram.addEventListener("pointermove", (event) => {
      if (begun < 0) return;
      const other = at(event);
      dragged = dragged || other !== begun;
      const first = box(bars[Math.min(begun, other)]);
      const last = box(bars[Math.max(begun, other)]);
      const left = Number(first.getAttribute("x"));
      brush.setAttribute("x", left);
      brush.setAttribute("width",
        Number(last.getAttribute("x")) + Number(last.getAttribute("width")) - left);
    });
    addEventListener("pointerup", (event) => {
      if (begun >= 0 && dragged) {
        const other = at(event);
        const range = document.getElementById("range");
        range.elements.from.value = bars[Math.min(begun, other)].dataset.first;
        range.elements.to.value = bars[Math.max(begun, other)].dataset.last;
        range.requestSubmit();
      }
      begun = -1;
    });
    histogram.addEventListener("click", (event) => { if (dragged) event.preventDefault(); });
  }

  // Moments stand in UTC; who reads them lives by their own clock.
  const language = document.documentElement.lang;
  const place = navigator.languages.find((each) => each.startsWith(language + "-"))
    || (language === "en" ? "en-GB" : language);
  const local = new Intl.DateTimeFormat(place,
    { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  function localise(root) {
    for (const moment of root.querySelectorAll("time.moment:not([title])")) {
      moment.title = moment.textContent.trim();
      moment.textContent = local.format(new Date(moment.dateTime));
    }
  }
  localise(document);
  document.addEventListener("htmx:oobAfterSwap", (event) => localise(event.target));

  // What a page says once is not said again to who copies its address or comes back to it.
  const address = new URL(location.href);
  if (["said", "of", "done", "left"].filter((name) => address.searchParams.has(name))
    .map((name) => address.searchParams.delete(name)).length > 0) {
    history.replaceState(history.state, "", address);
  }

  function length(millis) {
    const minutes = Math.floor(millis / 60000);
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) return fill(words.days, Math.floor(hours / 24));
    if (hours > 0 && minutes % 60 === 0) return fill(words.wholeHours, hours);
    return hours > 0 ? fill(words.hours, hours, minutes % 60) : fill(words.minutes, minutes);
  }

  function tick() {
    for (const due of document.querySelectorAll("time[data-due]")) {
      const left = Number(due.dataset.due) - Date.now();
      due.textContent = left < 0 ? fill(words.over, length(-left)) : fill(words.in, length(left));
      due.dataset.overdue = String(left < 0);
    }
  }
  setInterval(tick, 30000);
})();
