/** Sensitive kinds are known in every language that the library speaks. */
import { expect, test } from 'vitest';
import { isSensitiveText } from '../../../src/preferences/computed/sensitive.ts';

test.each([
  'Pregnancy tests',
  'Umstandskleid für die Schwangerschaft',
  'Test de grossesse',
  'Prueba de embarazo',
  'Teste de gravidez',
  '妊娠検査薬',
  '孕妇装',
  'ملابس الحوامل',
  'Kirche und Glaube',
  'ＨＩＶ self test',
])('%s', (text) => {
  expect(isSensitiveText(text)).toBe(true);
});

test.each([
  'Heat',
  'Krimis aus Wien',
  'Enceinte Bluetooth',
  'Mann sucht Frau',
  'Comedias románticas',
  'Filmes de ação',
  '推理小説',
  '科幻电影',
  'حامل هاتف',
  'أفلام بوليسية',
])('%s is none', (text) => {
  expect(isSensitiveText(text)).toBe(false);
});
