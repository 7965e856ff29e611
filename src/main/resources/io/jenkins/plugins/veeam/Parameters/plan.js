/*
 * The plan list and the fields below it. A pick is what a person does: what a script fires, as Jenkins does when it refills the list, is
 * no trusted event, and changes nothing.
 */
function veeamEnter(near, name, value) {
  const field = findNearBy(near, name);
  if (field && field.value !== value) {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return field;
}

Behaviour.specify("SELECT.veeam-plan", "veeam-plan", 1100, function (list) {
  list.addEventListener("change", function (event) {
    const picked = list.options[list.selectedIndex];
    if (event.isTrusted && picked && picked.value) {
      const id = picked.value;
      const shown = picked.textContent; // name (id) or name (id, tenant); the id as entered may have other letters
      const uuid = id.toLowerCase().match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)[0];
      veeamEnter(list, "planName", shown.slice(0, shown.lastIndexOf(" (", shown.lastIndexOf(uuid))));
      veeamEnter(list, "planId", id);
    }
  });
});

/* An answer stands as long as the fields are as they were when it was asked for. */
Behaviour.specify("BUTTON[data-validate-button-method='verifyPlan']", "veeam-check-plan", 1100, function (button) {
  const answer = button.nextElementSibling;
  const names = button.dataset.validateButtonWith.split(",");
  const entered = () => JSON.stringify(names.map((name) => (findPreviousFormItem(button, name) || {}).value));
  let asked = null;
  let isWaiting = false;

  function forget() {
    if (answer.firstChild && entered() !== asked) {
      answer.replaceChildren();
    }
  }

  function ask(event) {
    if (isWaiting) {
      event.stopImmediatePropagation(); // two answers could overtake each other
    } else {
      isWaiting = true;
      asked = entered();
    }
  }

  button.addEventListener("click", ask, true);
  new MutationObserver(function () {
    isWaiting = isWaiting && !answer.firstChild;
    forget();
  }).observe(answer, { childList: true });
  const form = button.closest("form") || document;
  ["input", "change", "filled"].forEach((kind) => form.addEventListener(kind, forget));

  answer.addEventListener("click", function (event) {
    const offer = event.target.closest("[data-veeam-plan-name]");
    if (offer && event.isTrusted) {
      veeamEnter(button, "planName", offer.dataset.veeamPlanName).focus();
    }
  });
});
