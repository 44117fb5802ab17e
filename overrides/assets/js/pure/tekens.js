// The signs of icons.json that scripts draw. Made by `make schema`.
export const TEKENS = {
  "goed-voorbeeld": "M12 3.6l2.6 5.3 5.9.9-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.8l5.9-.9z",
  "gaat-goed": "M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zM8 12.3l2.8 2.8 5.2-5.6",
  "werkzame-factor": "M9.3 17.8h5.4M10.3 20.6h3.4M9.3 17.8c0-2.3-3.2-3.5-3.2-7.6a5.9 5.9 0 0 1 11.8 0c0 4.1-3.2 5.3-3.2 7.6",
  "ervaring": "M3.8 4.6h16.4v11.2h-8.4L7.2 19.8v-4H3.8zM8 8.6h8M8 11.8h5",
  "aanbeveling": "M4 12h15.5M13 5.4l6.6 6.6-6.6 6.6",
  "kan-beter": "M12 4l9 15.8H3zM12 9.8v4.6M12 16.6v.4",
  "bevinding": "M10.6 4.2a6.4 6.4 0 1 0 0 12.8 6.4 6.4 0 0 0 0-12.8zM15.3 15.3l5 5"
};
