// The words of a reader within a list: for who types some.
import { find_elementen, find_praktijken } from "./js/page/woorden.js";

export const find = { praktijken: find_praktijken, elementen: find_elementen };
