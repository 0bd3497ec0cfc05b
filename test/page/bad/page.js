/** A page's own script: counts its clicks, keeps its errors, and tells what the page looks like to itself. */
(() => {
  /** By these lit tells that it is there twice; the one thing that a guest leaves on `window`. */
  const KNOWN = /^(lit|reactiveElement)/;
  const globals = new Set(Object.getOwnPropertyNames(window));
  const errors = [];
  let clicks = 0;
  let slowest = 0;
  let longest = 0;
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  document.addEventListener('click', (event) => {
    if (event.target.className !== 'add') return;
    clicks += 1;
    slowest = Math.max(slowest, performance.now() - event.timeStamp);
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });

  /** What must be the same with and without the tag. */
  window.selfTest = () => {
    const body = document.body.cloneNode(true);
    for (const element of body.querySelectorAll('lane-explanation:not(.own)')) element.remove();
    return {
      clicks,
      errors,
      html: body.innerHTML.replace(/\s+/g, ' '),
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !globals.has(name) && !KNOWN.test(name))
        .sort(),
    };
  };
  /** In milliseconds: from a click to its handler, and the longest task. */
  window.timing = () => ({ slowest, longest });
})();
