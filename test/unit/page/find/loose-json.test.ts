/** JSON is recovered as far as it can be, and never an error. */
import { describe, expect, test } from 'vitest';
import { parseLooseJson } from '../../../../src/page/find/sources/loose-json.ts';

const LAMP = { '@type': 'Product', name: 'Lamp' };

describe('what is recovered', () => {
  test.each([
    ['plain', '{"@type": "Product", "name": "Lamp"}'],
    ['trailing commas', '{"@type": "Product", "name": "Lamp",}'],
    ['two commas', '{"@type": "Product",, "name": "Lamp"}'],
    ['an HTML comment around it', '<!--\n{"@type": "Product", "name": "Lamp"}\n-->'],
    ['CDATA around it', '//<![CDATA[\n{"@type": "Product", "name": "Lamp"}\n//]]>'],
    ['CDATA in comments', '/*<![CDATA[*/{"@type": "Product", "name": "Lamp"}/*]]>*/'],
    ['a semicolon at its end', '{"@type": "Product", "name": "Lamp"};'],
    ['a byte order mark', '\ufeff{"@type": "Product", "name": "Lamp"}'],
    ['comments', '{"@type": "Product", // what\n /* it */ "name": "Lamp"}'],
    ['quotes of JavaScript', "{'@type': 'Product', 'name': 'Lamp'}"],
    ['names without quotes', '{"@type": "Product", name: "Lamp"}'],
    ['an end that is missing', '{"@type": "Product", "name": "Lamp"'],
  ])('%s', (_, text) => {
    expect(parseLooseJson(text)).toEqual(LAMP);
  });

  test('raw line breaks and tabs in texts', () => {
    expect(parseLooseJson('{"name": "Lamp\n\tof oak"}')).toEqual({ name: 'Lamp\n\tof oak' });
  });

  test('quotes within texts', () => {
    expect(parseLooseJson('{"name": "A 10" tablet", "size": "4"",}')).toEqual({
      name: 'A 10" tablet',
      size: '4"',
    });
  });

  test('escapes that JSON does not know', () => {
    expect(parseLooseJson(String.raw`{"name": "Tom\'s \x lamp \u00e9 \\ \"big\"",}`)).toEqual({
      name: 'Tom\'s x lamp é \\ "big"',
    });
  });

  test('values that are missing', () => {
    expect(parseLooseJson('{"price": , "name": "Lamp", "sku": undefined, "gtin": }')).toEqual({
      price: null,
      name: 'Lamp',
      sku: null,
      gtin: null,
    });
  });

  test('several values, one after the other', () => {
    expect(parseLooseJson('{"name": "Lamp"}{"name": "Chair"}')).toEqual([
      { name: 'Lamp' },
      { name: 'Chair' },
    ]);
    expect(parseLooseJson('{"name": "Lamp"},\n{"name": "Chair"},')).toEqual([
      { name: 'Lamp' },
      { name: 'Chair' },
    ]);
  });
});

describe('what is not', () => {
  test.each([
    '',
    ' ',
    'undefined',
    '}{',
    ']',
    '{{ product | json }}',
    '\\',
    '"',
    "'",
    '/*',
    '//',
    ':::',
    '[,,]',
  ])('%j gives no error', (text) => {
    expect(() => parseLooseJson(text)).not.toThrow();
  });

  test('more than a page should have to read', () => {
    expect(parseLooseJson(`"${'x'.repeat(1_100_000)}"`)).toBeUndefined();
    expect(parseLooseJson(`{"a": "${'x'.repeat(300_000)}",}`)).toBeUndefined();
  });

  test('anything cut off anywhere gives no error', () => {
    const text =
      '{"@graph": [{"name": "A \\u00e9", "n": [1, -2.5e3, true, null], "o": {"x": "y"}}, /* c */ {}]}';
    for (let end = 0; end <= text.length; end++) {
      expect(() => parseLooseJson(text.slice(0, end))).not.toThrow();
      expect(() => parseLooseJson(text.slice(end))).not.toThrow();
    }
  });
});
