/** The settings' lists and rows. */
import { css } from 'lit';

export const settingsStyles = css`
  .settings {
    margin: 0;
  }

  .rows {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1.2em;
  }

  .state {
    margin-block-start: 0.9em;
  }

  .gone .evidence-title {
    color: var(--_muted);
    text-decoration: line-through;
  }

  select.field {
    display: block;
    inline-size: 100%;
    max-inline-size: 28em;
    margin-block: 0.4em;
  }

  .question {
    flex: 1 1 100%;
  }

  .how p,
  .how li {
    margin-block-start: 0.5em;
  }

  .how ol {
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
`;
