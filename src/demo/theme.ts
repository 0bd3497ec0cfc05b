/** Light, dark, or as the system says. */

/** Obeys the radio buttons of the page's head. */
export function followTheme(): void {
  const choice = document.getElementById('theme');
  choice?.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement)
      document.documentElement.dataset['theme'] = event.target.value;
  });
}
