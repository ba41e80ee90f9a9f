import { expect, test } from 'vitest';
import { TOPICS_OF } from '#domain/lint/guide-rules.ts';
import { diffDocs } from './diff-docs.ts';
import { TOPICS, topicText } from '#domain/catalogue/topics.ts';

test('a theme is called by its name, in a change too; one nobody knows as it is written', () => {
  expect([topicText('food-business').zh, topicText('toString').zh]).toEqual(['餐饮食品', 'toString']);
  const [change] = diffDocs({ topics: ['tax'] }, { topics: ['tax', 'food-business'] }, {});
  expect(change?.words.zh).toContain('餐饮食品');
});

test('every theme that is of persons or of firms alone has its name', () => {
  const known = new Set(Object.keys(TOPICS));
  expect([...TOPICS_OF.person, ...TOPICS_OF.firm].filter((topic) => !known.has(topic))).toEqual([]);
});
