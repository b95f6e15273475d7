import { expect } from 'vitest';
import { contentPolicy } from '#src/web/security.ts';

/** What is promised of the headers of every answer, errors included. */
export function expectStrict(headers: Headers): void {
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toBe(contentPolicy);
  for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
    expect(policy.split('; ')).toContain(rule);
  expect(policy).not.toMatch(/unsafe-|\*|data:|blob:|https?:/);
  expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(
    31_536_000,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('strict-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
}
