import { describe, expect, it } from '@jest/globals';
import { engineText } from './engine-text.js';

describe('engineText', () => {
  it.each([
    ['  assistente   sociale ', 'assistente sociale'],
    ['casa -emergenza', 'casa emergenza'],
    ['- casa', '- casa'],
    ['ex-detenuti', 'ex-detenuti'],
    ['“centro diurno” anziani', '"centro diurno" anziani'],
    ['"centro diurno', 'centro diurno'],
    ['perche\u0301', 'perché'],
    ['', ''],
  ])('reads "%s"', (text, words) => expect(engineText(text)).toBe(words));
});
