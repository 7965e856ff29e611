/* Puts the id of the plan that is picked into the field for it. The list follows what is entered there, never the reverse by itself. */
Behaviour.specify("SELECT.veeam-plan", "veeam-plan", 1100, function (list) {
  list.addEventListener("change", function () {
    const planId = findNearBy(list, "planId");
    if (planId && list.value && planId.value !== list.value) {
      planId.value = list.value;
      planId.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
});
