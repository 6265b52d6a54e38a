import { describe, expect, it } from '@jest/globals';
import { appOutput } from './app-output.js';

const line = (level: string, more: object = {}) => JSON.stringify({ level, msg: 'text', context: 'Loop', ...more });

describe('appOutput', () => {
  it('shows warnings and errors, with the stack of an error', () => {
    expect(appOutput('search', line('warn'), 'stdout', false)).toBe('[search] warn Loop: text');
    const withStack = line('error', { err: { stack: 'Error: x\n    at y' } });
    expect(appOutput('search', withStack, 'stdout', false)).toBe('[search] error Loop: text\nError: x\n    at y');
  });

  it('keeps quiet about the rest unless asked for all', () => {
    expect(appOutput('search', line('info'), 'stdout', false)).toBeNull();
    expect(appOutput('search', line('info'), 'stdout', true)).toBe('[search] info Loop: text');
  });

  it('shows what is no log line when it came on the error stream', () => {
    expect(appOutput('search', 'Error: boom', 'stderr', false)).toBe('[search] Error: boom');
    expect(appOutput('search', '{broken', 'stdout', false)).toBeNull();
    expect(appOutput('search', '  ', 'stderr', true)).toBeNull();
  });
});
