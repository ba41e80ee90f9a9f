/** The text inside a PDF as `pdftotext` reads it; undefined where that tool is not installed, which a test must say. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const pdfText = (bytes: Uint8Array): string | undefined => {
  try {
    execFileSync('sh', ['-c', 'command -v pdftotext']);
  } catch {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'yici-pdf-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), bytes);
    return execFileSync('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
};
