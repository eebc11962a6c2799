// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { lookIn, rememberedLook, rememberLook } from '../../../src/renderer/app/remembered-look';

it('the look is remembered, and is the system’s before', () => {
  expect(rememberedLook()).toEqual({ theme: 'system', language: 'system' });
  rememberLook({ theme: 'dark', language: 'zh-CN' });
  expect(rememberedLook()).toEqual({ theme: 'dark', language: 'zh-CN' });
});

it('what is no look is the system’s', () => {
  expect(lookIn({ theme: 'pink', language: 7 })).toEqual({ theme: 'system', language: 'system' });
});

it('where nothing can be stored, it is the system’s', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('no');
    },
    setItem: () => {
      throw new Error('no');
    },
    clear: () => undefined,
  });
  rememberLook({ theme: 'dark', language: 'en' });
  expect(rememberedLook()).toEqual({ theme: 'system', language: 'system' });
});
