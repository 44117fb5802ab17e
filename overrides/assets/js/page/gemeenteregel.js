// A municipality as she stands in the alphabetical list of "Mijn gemeente".
import { with_namen } from "../pure/gemeenten.js";
import { to_url } from "./root.js";

export function read_gemeente(item) {
  const { href, textContent } = item.querySelector("a");
  const { id, regio, provincies, roepnaam, ook = "" } = item.dataset;
  return with_namen({
    id,
    naam: textContent,
    roepnaam,
    regio,
    regio_naam: item.querySelector("span").textContent.replace("regio ", ""),
    provincies: provincies.split("\n"),
    anders: ook.split("\n").filter(Boolean),
    url: href,
    eigen: href === to_url(`gemeenten/${id}/`),
  });
}
