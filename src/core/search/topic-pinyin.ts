import type { NameIndex, Topic } from './index-model.ts';
import { textReadings } from './sound-keys.ts';

interface TopicsByLetters {
  byPinyin: Map<string, Topic[]>;
  byInitials: Map<string, Topic[]>;
}

const topicsByLettersCache = new WeakMap<NameIndex, TopicsByLetters>();

/** Topics by the pinyin and by the initials of their names. Built once for each index. */
export const topicsByLettersOf = (index: NameIndex): TopicsByLetters => {
  const cached = topicsByLettersCache.get(index);
  if (cached) return cached;
  const result: TopicsByLetters = { byPinyin: new Map(), byInitials: new Map() };
  const add = (map: Map<string, Topic[]>, key: string, topic: Topic): void => {
    const list = map.get(key) ?? [];
    if (!list.includes(topic)) map.set(key, [...list, topic]);
  };
  const addName = (text: string, topic: Topic): void => {
    if (text.length < 2 || text.length > 10 || !/^\p{Script=Han}+$/u.test(text)) return;
    for (const reading of textReadings(text, index.readings, 6)) {
      add(result.byPinyin, reading.join(''), topic);
      add(result.byInitials, reading.map((sound) => sound.slice(0, 1)).join(''), topic);
    }
  };
  for (const topic of index.topics) for (const key of topic.nameKeys) addName(key, topic);
  topicsByLettersCache.set(index, result);
  return result;
};
