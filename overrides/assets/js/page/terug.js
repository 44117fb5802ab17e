// Back to a page that the browser kept at hand: what happened there just before is no news any more.
export const follow_terug = (show) => addEventListener("pageshow", ({ persisted }) => persisted && show());
