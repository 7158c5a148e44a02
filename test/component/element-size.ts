import { afterAll, beforeAll } from 'vitest';

/** Gives every element a size, which jsdom does not: a list that draws what is in sight needs to see something. */
export function giveSize(width: number, height: number): void {
  const before = new Map<string, PropertyDescriptor | undefined>();
  beforeAll(() => {
    for (const [name, value] of Object.entries({ clientWidth: width, clientHeight: height })) {
      before.set(name, Object.getOwnPropertyDescriptor(Element.prototype, name));
      Object.defineProperty(Element.prototype, name, { configurable: true, get: () => value });
    }
  });
  afterAll(() => {
    for (const [name, descriptor] of before) if (descriptor) Object.defineProperty(Element.prototype, name, descriptor);
  });
}
