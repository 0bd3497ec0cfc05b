/** Sets styles from a template without a `style` attribute, which a strict Content-Security-Policy forbids. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class SetProperties extends Directive {
  render(_properties: Readonly<Record<string, string>>): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Readonly<Record<string, string>>]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }
}

/** Used in the place of an attribute: `<span ${setProperties({ '--hue': '120' })}>`. */
export const setProperties = directive(SetProperties);
