// One page per record; without a collection of all of them, which no page asks for.
export default {
  pagination: { data: "praktijken", size: 1, alias: "praktijk" },
  permalink: (data) => `/praktijken/${data.praktijk.id}/`,
  layout: "basis.njk",
  deel: "praktijken",
  eleventyExcludeFromCollections: true,
};
