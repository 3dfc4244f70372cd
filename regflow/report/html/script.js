(function () {
  "use strict";
  var page = document.documentElement;
  var told = JSON.parse(document.getElementById("data").textContent);

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function make(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  // Frames: what is wider than its frame is moved with the arrow keys, once it is reached.
  function frames() {
    all(".frame").forEach(function (frame) {
      if (frame.scrollWidth > frame.clientWidth + 1) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    });
  }
  window.addEventListener("resize", frames);
  document.addEventListener("toggle", frames, true);

  // Languages: each is laid out whole; the page has the one that its root names.
  function speak(language) {
    page.lang = language;
    all("main").forEach(function (one) {
      one.hidden = one.lang !== language;
      if (!one.hidden) document.title = one.dataset.title;
    });
    all("[data-language]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    });
    frames();
  }
  all("[data-language]").forEach(function (button) {
    button.addEventListener("click", function () { speak(button.dataset.language); });
  });

  // Maps: one at a time, in the same places.
  all("section").filter(function (one) { return one.querySelector(".maps"); }).forEach(function (section) {
    var maps = section.querySelector(".maps");
    var panel = section.querySelector(".panel");
    var language = section.closest("main").lang;
    if (section.querySelector(".switch")) maps.classList.add("shown");

    all("[data-map]", section).forEach(function (button) {
      button.addEventListener("click", function () {
        maps.dataset.show = button.dataset.map;
        all("[data-map]", section).forEach(function (one) {
          one.setAttribute("aria-pressed", String(one === button));
        });
        frames();
      });
    });

    function forget() {
      all(".chosen", section).forEach(function (one) { one.classList.remove("chosen"); });
      panel.replaceChildren();
      panel.hidden = true;
    }

    function choose(step) {
      var name = step.dataset.step;
      var what = told[language][name];
      forget();
      all(".step", section).forEach(function (one) {
        if (one.dataset.step === name) one.classList.add("chosen");
      });
      var list = make("dl");
      what.notes.forEach(function (note) {
        list.append(make("dt", note[0]), make("dd", note[1]));
      });
      var close = make("button", "×", "close");
      close.type = "button";
      close.setAttribute("aria-label", panel.dataset.close);
      close.addEventListener("click", function () { forget(); step.focus(); });
      panel.replaceChildren(make("h4", what.name), make("p", what.office + " · " + what.fate, "where"), list, close);
      panel.hidden = false;
      panel.scrollTop = 0;
    }

    all("svg.map", section).forEach(function (map) {
      var steps = all(".step", map);
      if (steps.length) steps[0].setAttribute("tabindex", "0");
      function enter(step) {
        steps.forEach(function (one) { one.setAttribute("tabindex", one === step ? "0" : "-1"); });
        step.focus();
      }
      function nearest(from, key) {
        var start = from.getBoundingClientRect(), best = null, least = Infinity;
        steps.forEach(function (one) {
          var box = one.getBoundingClientRect();
          var right = box.left + box.width / 2 - start.left - start.width / 2;
          var down = box.top + box.height / 2 - start.top - start.height / 2;
          var along = { ArrowRight: right, ArrowLeft: -right, ArrowDown: down, ArrowUp: -down }[key];
          var across = Math.abs(key === "ArrowRight" || key === "ArrowLeft" ? down : right);
          if (along > 4 && along + 2 * across < least) { least = along + 2 * across; best = one; }
        });
        return best;
      }
      steps.forEach(function (step) {
        step.addEventListener("click", function () { enter(step); choose(step); });
        step.addEventListener("keydown", function (event) {
          var to = { Home: steps[0], End: steps[steps.length - 1] }[event.key] || null;
          if (event.key.indexOf("Arrow") === 0) to = nearest(step, event.key);
          if (event.key === "Enter" || event.key === " ") choose(step);
          else if (event.key === "Escape") forget();
          else if (to) enter(to);
          else if (event.key.indexOf("Arrow") !== 0) return;
          event.preventDefault();
        });
      });
    });
  });

  frames();

  // Paper: everything that is folded is opened, and folded again afterwards.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = all("details").filter(function (one) { return !one.open; });
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
    opened = [];
  });
})();
