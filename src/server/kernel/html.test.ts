/** What a hostile author writes into a sentence is read as a sentence. */
import { expect, test } from 'vitest';
import { html } from './html.ts';

test('a script in a text stays text, in a sentence and in an attribute', () => {
  const text = `<script>alert(1)</script>"'&`;
  expect(html`<p title="${text}">${text}</p>`.html).toBe(
    '<p title="&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;">&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</p>',
  );
});

test('lists are joined and what is html already is not escaped again', () => {
  const rows = ['a', '<b>'].map((row) => html`<li>${row}</li>`);
  expect(html`<ul>${rows}${undefined}${3}</ul>`.html).toBe('<ul><li>a</li><li>&lt;b&gt;</li>3</ul>');
});
