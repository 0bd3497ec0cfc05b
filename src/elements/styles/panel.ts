/** The unfolded panel: its own surface and everything on it. */
import { css } from 'lit';

/** Styles of the panel; two columns where its own width allows, whatever the page's width. */
export const panelStyles = css`
  .panel {
    container-type: inline-size;
    margin-block-start: 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: 0.9375em;
    animation: appear calc(var(--_motion) * 180ms) ease-out;
  }

  .panel[hidden] {
    display: none;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .panel-content {
    display: grid;
    gap: 1.1em;
    padding: 1em;
  }

  @container (min-width: 30em) {
    .panel-content {
      padding: 1.25em 1.4em;
    }
  }

  @container (min-width: 44em) {
    .preferences {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 2.4em;
    }
  }

  .others {
    margin-block-start: 0.9em;
  }

  .others summary {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  summary {
    min-block-size: 28px;
    border-radius: 4px;
    cursor: pointer;
  }

  .label {
    font-weight: 600;
  }

  .note,
  .writer,
  .evidence-rest,
  .share,
  .fit,
  .hand,
  .step-name {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .likelihood {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }

  .likelihood-level {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
    font-weight: 600;
  }

  .levels {
    display: inline-flex;
    align-items: end;
    gap: 2px;
  }

  .level {
    inline-size: 5px;
    block-size: 6px;
    border-radius: 1px;
    background: var(--_track);
  }

  .level:nth-child(2) {
    block-size: 10px;
  }

  .level:nth-child(3) {
    block-size: 14px;
  }

  .level.reached {
    background: var(--_accent);
  }

  .preferences {
    display: grid;
    gap: 1.1em;
    margin-block-start: 0.8em;
  }

  .preference {
    display: grid;
    gap: 0.35em;
  }

  .preference-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1em;
  }

  .phrase {
    font-weight: 600;
  }

  .share {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .bar {
    block-size: 6px;
    border-radius: 3px;
    background: var(--_track);
    overflow: hidden;
  }

  .bar-fill {
    display: block;
    block-size: 100%;
    border-radius: 3px;
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }

    .bar-fill,
    .level.reached {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  .fit {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }

  .fit-mark {
    flex: none;
    color: var(--_accent);
  }

  .evidence {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
    margin-block-start: 0.3em;
  }

  .evidence-item,
  .evidence-item a {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
    color: inherit;
    font-size: inherit;
  }

  .evidence-item {
    font-size: 0.875em;
    line-height: 1.3;
    max-inline-size: 100%;
  }

  .evidence-rest {
    align-self: center;
  }

  .picture {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 28px;
    block-size: 40px;
    border-radius: 3px;
    overflow: hidden;
    background: hsl(var(--hue) 32% 88%);
    color: hsl(var(--hue) 40% 22%);
    font-weight: 600;
  }

  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .picture img[hidden] {
    display: none;
  }

  .steps {
    display: grid;
    gap: 0.9em;
    margin-block-start: 0.8em;
    counter-reset: step;
  }

  .step {
    position: relative;
    padding-inline-start: 1.9em;
    counter-increment: step;
  }

  .step::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 0.1em;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 1.7em;
    block-size: 1.7em;
    border: 1px solid var(--_border);
    border-radius: 50%;
    color: var(--_muted);
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
  }

  .sentence + .sentence {
    margin-block-start: 0.3em;
  }

  .writer {
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_border);
  }
`;
