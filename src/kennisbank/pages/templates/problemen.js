// MkDocs puts its own script in every page that is there; at another address this one asks instead.
const ask = () => fetch(location).then((answer) => answer.text());
const was = ask();
setInterval(async () => {
  if ((await ask()) !== (await was)) location.reload();
}, 1000);
