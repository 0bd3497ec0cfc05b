/** The folded element: the reason, its button, the line that holds their place. */
import { css } from 'lit';

/** Styles of everything that stands on the page's own ground. */
export const reasonStyles = css`
  :host {
    display: block;
    contain: layout style;
    font-family: var(--_font);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }

  :host([hidden]),
  :host([state='idle']) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .reason {
    min-block-size: calc(var(--lane-lines, 0) * 1lh);
    color: var(--_on-page);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.9em;
  }

  .byline {
    color: var(--_on-page);
    font-size: 0.85em;
  }

  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 28px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_action);
    font: inherit;
    font-size: 0.9em;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    cursor: pointer;
    touch-action: manipulation;
  }

  .button:hover {
    text-decoration-thickness: 2px;
  }

  .button:focus-visible,
  a:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }

  @media (pointer: coarse) {
    .button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }

  .chevron {
    inline-size: 0.7em;
    block-size: 0.7em;
    transition: rotate calc(var(--_motion) * 160ms) ease;
  }

  .button[aria-expanded='true'] .chevron {
    rotate: 180deg;
  }

  .skeleton-line {
    display: block;
    block-size: 0.8em;
    margin-block: 0.35em;
    inline-size: min(100%, 24em);
    border-radius: 0.4em;
    background: currentColor;
    opacity: 0.14;
    animation: breathe calc(var(--_motion) * 1.6s) ease-in-out infinite alternate;
  }

  .error {
    display: none;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @keyframes breathe {
    to {
      opacity: 0.07;
    }
  }
`;
