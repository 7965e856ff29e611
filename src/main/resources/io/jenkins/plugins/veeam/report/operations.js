/* Keeps what is shown of operations up to date, part by part, so that nothing moves that hasn't changed. */
(function () {
  "use strict";

  const QUICK = 2000;
  const SLOW = 15000;
  const MISSES = 20;

  /* What is open stays open, and what has the focus keeps it. */
  function fill(part, html) {
    const open = part.querySelector("details[open]") !== null;
    const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    part.innerHTML = html;
    const details = part.querySelector("details");
    if (open && details !== null) {
      details.open = true;
    }
    if (focused !== null) {
      Array.from(part.querySelectorAll("a"))
        .filter((link) => link.getAttribute("href") === focused)
        .slice(0, 1)
        .forEach((link) => link.focus());
    }
  }

  function follow(container) {
    /* What the server last said of each part: the page's own copy may look otherwise by now. */
    const said = new Map();
    let wait = QUICK;
    let misses = 0;

    function remember(part) {
      said.set(part.id, part.innerHTML);
    }

    /* A new one comes where the server has it. */
    function insert(section, previous) {
      section.querySelectorAll("[id]").forEach(remember);
      if (previous === undefined) {
        container.prepend(section);
      } else {
        document.getElementById(previous.id).after(section);
      }
    }

    function renew(section, index, all) {
      const shown = document.getElementById(section.id);
      if (shown === null) {
        insert(section, all[index - 1]);
        return;
      }
      shown.className = section.className;
      section.querySelectorAll("[id]").forEach((part) => {
        const old = document.getElementById(part.id);
        if (old !== null && said.get(part.id) !== part.innerHTML) {
          remember(part);
          fill(old, part.innerHTML);
        }
      });
    }

    function show(page) {
      const fresh = new DOMParser().parseFromString(page, "text/html").querySelector(".veeam-follow");
      if (fresh === null) {
        throw new Error("nothing to follow");
      }
      const runs = fresh.querySelector("[data-running='true']") !== null;
      Array.from(fresh.children).forEach(renew);
      misses = 0;
      wait = runs ? QUICK : Math.min(SLOW, wait * 1.5);
      return fresh.dataset.live === "true";
    }

    function look() {
      if (document.hidden) {
        document.addEventListener("visibilitychange", look, { once: true });
        return;
      }
      fetch(container.dataset.url, { cache: "no-store" })
        .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.status))))
        .then(show)
        .catch(() => {
          misses++;
          wait = SLOW;
          return misses < MISSES;
        })
        .then((goOn) => {
          if (goOn) {
            setTimeout(look, wait);
          }
        });
    }

    container.querySelectorAll("[id]").forEach(remember);
    if (container.dataset.live === "true") {
      setTimeout(look, wait);
    }
  }

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".veeam-follow").forEach(follow));
})();
