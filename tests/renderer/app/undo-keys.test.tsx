// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isTextField, undoKey } from '../../../src/renderer/app/undo-keys';

const press = (key: string, held: Partial<KeyboardEvent> = {}, code = `Key${key.toUpperCase()}`) =>
  undoKey({ key, code, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('the keys of undo', () => {
  it.each([
    ['Ctrl+Z', press('z'), 'undo'],
    ['Cmd+Z', press('z', { ctrlKey: false, metaKey: true }), 'undo'],
    ['Ctrl+Z with Caps Lock', press('Z'), 'undo'],
    ['Ctrl+Shift+Z', press('Z', { shiftKey: true }), 'redo'],
    ['Ctrl+Y', press('y'), 'redo'],
    ['Ctrl+Z of a German keyboard, on the place of Y', press('z', {}, 'KeyY'), 'undo'],
    ['Ctrl+Y of a German keyboard, on the place of Z', press('y', {}, 'KeyZ'), 'redo'],
    ['Ctrl+Z of a Russian keyboard', press('я', {}, 'KeyZ'), 'undo'],
    ['Ctrl+Z of a Zhuyin keyboard', press('ㄈ', {}, 'KeyZ'), 'undo'],
    ['Z alone', press('z', { ctrlKey: false }), null],
    ['AltGr+Z', press('z', { altKey: true }), null],
    ['Ctrl+Cmd+Z', press('z', { metaKey: true }), null],
    ['Ctrl+Shift+Y', press('Y', { shiftKey: true }), null],
    ['Ctrl+X', press('x'), null],
  ])('%s', (_keys, wanted, expected) => {
    expect(wanted).toBe(expected);
  });
});

describe('a field that undoes its own text', () => {
  const made = (tag: string, attributes: Record<string, string> = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  it.each([
    ['a field', made('input'), true],
    ['a search', made('input', { type: 'search' }), true],
    ['a text of several lines', made('textarea'), true],
    ['a field that only shows a choice', made('input', { readonly: '' }), false],
    ['a radio button', made('input', { type: 'radio' }), false],
    ['a choice', made('select'), false],
    ['a button', made('button'), false],
    ['nothing', null, false],
  ])('%s', (_what, element, expected) => {
    expect(isTextField(element)).toBe(expected);
  });
});
