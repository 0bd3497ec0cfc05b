/** Colours and measures, each behind a custom property of the page's choice. */
import { css } from 'lit';

/**
 * On the page's own ground the element writes in the page's own colour; on its own surface in its own colours, which
 * follow the inherited `color-scheme` (so a page that is only light never gets a dark panel) or the attribute `theme`.
 */
export const themeStyles = css`
  :host {
    --_motion: 1; /* 0 where movement is not welcome */
    --_text: var(--lane-text, #1a2420);
    --_muted: var(--lane-muted, #55615b);
    --_surface: var(--lane-surface, #ffffff);
    --_border: var(--lane-border, #d7ddd8);
    --_track: var(--lane-track, #e3e8e4);
    --_accent: var(--lane-accent, #0b6a54);
    --_radius: var(--lane-radius, 12px);
    --_font: var(--lane-font, inherit);
    --_on-page: var(--lane-text, inherit);
    --_action: var(--lane-accent, currentColor);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0;
    }
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_text: var(--lane-text, light-dark(#1a2420, #e8ece9));
      --_muted: var(--lane-muted, light-dark(#55615b, #a7b2ac));
      --_surface: var(--lane-surface, light-dark(#ffffff, #1a211d));
      --_border: var(--lane-border, light-dark(#d7ddd8, #36403a));
      --_track: var(--lane-track, light-dark(#e3e8e4, #303934));
      --_accent: var(--lane-accent, light-dark(#0b6a54, #62cdae));
    }
  }

  :host([theme='light']) {
    color-scheme: light;
    --_on-page: var(--_text);
    --_action: var(--_accent);
  }

  :host([theme='dark']) {
    color-scheme: dark;
    --_on-page: var(--_text);
    --_action: var(--_accent);
  }
`;
