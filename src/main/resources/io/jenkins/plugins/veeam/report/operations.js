/* Keeps the undos of a running build up to date, part by part, so that nothing moves that hasn't changed. */
(function () {
  "use strict";

  const QUICK = 2000;
  const SLOW = 15000;
  const MISSES = 20;

  function follow(container) {
    /* What the server last said of each part: the page's own copy may look otherwise by now. */
    const said = new Map();
    let wait = QUICK;
    let misses = 0;

    function remember(part) {
      said.set(part.id, part.innerHTML);
    }

    function renew(section) {
      const shown = document.getElementById(section.id);
      if (shown === null) {
        section.querySelectorAll("[id]").forEach(remember);
        container.append(section);
        return;
      }
      shown.className = section.className;
      section.querySelectorAll("[id]").forEach((part) => {
        const old = document.getElementById(part.id);
        if (old !== null && said.get(part.id) !== part.innerHTML) {
          remember(part);
          old.innerHTML = part.innerHTML;
        }
      });
    }

    function show(page) {
      const fresh = new DOMParser().parseFromString(page, "text/html").querySelector(".veeam-operations");
      if (fresh === null) {
        throw new Error("no undos");
      }
      const runs = fresh.querySelector("[data-running='true']") !== null;
      Array.from(fresh.children).forEach(renew);
      const row = container.closest("tr");
      if (row !== null && container.children.length > 0) {
        row.hidden = false;
      }
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

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".veeam-operations").forEach(follow));
})();
