/** On paper: what is unfolded is printed, without what can only be pressed, and with little ink. */
import { css } from 'lit';

/** Comes last. Grounds are left out by printers, so that bars and levels are drawn by their borders. */
export const printStyles = css`
  @media print {
    .button,
    .acts,
    .remove,
    form {
      display: none;
    }

    .panel {
      border-color: #888888;
      background: none;
      color: #000000;
      animation: none;
    }

    .preference,
    .step {
      break-inside: avoid;
    }

    .note,
    .writer,
    .evidence-rest,
    .share,
    .fit,
    .hand,
    .step-name,
    summary {
      color: #333333;
    }

    .fit-mark {
      color: #000000;
    }

    .bar {
      block-size: 8px;
      border: 1px solid #888888;
      background: none;
    }

    .bar-fill {
      block-size: 0;
      border-block-start: 6px solid #555555;
      border-radius: 0;
      background: none;
    }

    .level {
      border: 1px solid #888888;
      background: none;
    }

    .level.reached {
      border-inline-start: 5px solid #555555;
      background: none;
    }

    .picture {
      border: 1px solid #888888;
      background: none;
      color: #000000;
    }
  }
`;
