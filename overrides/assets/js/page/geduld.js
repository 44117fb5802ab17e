// How long a reader waits for what comes: one limit for all that is fetched.
export const GEDULD = 15_000; // milliseconds

export function within_time(promise) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error("te laat")), GEDULD)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
