// A form of which the answer comes first: who opens an address with a choice reads that, and finds the form
// again with "Andere keuze".

export function make_inklap(form) {
  const kiezen = form.querySelector("[data-kb-kiezen]");
  const wegen = [...form.querySelectorAll("[data-kb-anders]")];

  function show(open) {
    kiezen.hidden = !open;
    for (const weg of wegen) weg.closest("p").hidden = open;
  }

  for (const weg of wegen)
    weg.addEventListener("click", () => {
      show(true);
      const veld = kiezen.querySelector("input:checked") ?? kiezen.querySelector("input, select");
      veld.focus({ preventScroll: true });
      form.scrollIntoView({ block: "start" });
    });

  return { fold: () => show(false), unfold: () => show(true) };
}
