import { LitElement } from 'lit';

/**
 * A part of the widget that renders into the root it stands in: one style sheet serves all parts, and the
 * references of ARIA, which do not cross a shadow root, hold between them.
 */
export abstract class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Registers an element once, also when a host page loads the module twice. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
