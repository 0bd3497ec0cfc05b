/** The visitor's buttons and fields, in the panel and in the settings. */
import { css } from 'lit';

export const steeringStyles = css`
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.9em;
  }

  .act,
  .remove {
    min-block-size: 28px;
    min-inline-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-size: 0.875em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    cursor: pointer;
    touch-action: manipulation;
  }

  .act:hover {
    text-decoration-thickness: 2px;
  }

  .remove {
    display: inline-grid;
    place-items: center;
    color: var(--_muted);
    text-decoration: none;
  }

  .remove:hover {
    color: var(--_text);
  }

  .act:focus-visible,
  .remove:focus-visible,
  .field:focus-visible,
  summary:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }

  .field {
    flex: 1 1 12em;
    min-inline-size: 0;
    min-block-size: 34px;
    padding-inline: 0.6em;
    border: 1px solid var(--_muted);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 0.9375em;
  }

  .answer p {
    margin-block-start: 0.4em;
    font-size: 0.9375em;
  }

  @media (pointer: coarse) {
    .act,
    .remove,
    .field {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
`;
