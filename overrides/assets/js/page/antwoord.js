// Who comes with a choice reads its answer first (inklap.js). Until the script comes that folds the form, the
// form is not painted either (hulpmiddelen.css).
const GEKOZEN = /(?:^|[#?&])(?:kenmerk=[^&]|(?:naast|praktijken)=[^&,]+(?:,|%2C)[^&])/i;

if (GEKOZEN.test(location.search + location.hash)) document.documentElement.classList.add("kb-antwoord-eerst");
// What was chosen comes above what one does with the list, which would move down when the script shows it.
if (/[#?].*=/.test(location.search + location.hash)) document.documentElement.classList.add("kb-keuze-eerst");
