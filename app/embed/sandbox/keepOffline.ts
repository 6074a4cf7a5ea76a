// In place of `offline/keepOffline.ts`: without an origin there is no service worker.
export async function keepOffline() {}
