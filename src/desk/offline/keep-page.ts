/** The installed worker and the manifest: asked for by the screens that work without a network, and by no other. */

let isAsked = false;

/** Installs the worker and has it keep what this page has loaded so far. Does nothing where the browser knows no workers. */
export function keepPage(): void {
  if (isAsked || !('serviceWorker' in navigator)) return;
  isAsked = true;
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = '/desk/manifest.webmanifest';
  document.head.append(manifest);
  const before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if ((data as { kept?: boolean }).kept) document.documentElement.dataset.kept = '';
  });
  void navigator.serviceWorker.register('/desk/sw.js', { scope: '/desk/' }).then(async () => {
    const { active } = await navigator.serviceWorker.ready;
    // from here on the worker sees what is loaded; what came before it is told
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    if (before) document.documentElement.dataset.kept = '';
    else active?.postMessage({ keep: performance.getEntriesByType('resource').map((one) => one.name) });
  });
}
