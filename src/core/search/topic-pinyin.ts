import type { NameIndex, Topic } from './index-model.ts';
import { appendUnique } from './multimap.ts';
import { oncePerIndex } from './once-per-index.ts';
import { textReadings } from './sound-keys.ts';

interface TopicsByLetters {
  byPinyin: Map<string, Topic[]>;
  byInitials: Map<string, Topic[]>;
}

/** Topics by the pinyin and by the initials of their names. */
export const topicsByLettersOf = oncePerIndex((index: NameIndex): TopicsByLetters => {
  const result: TopicsByLetters = { byPinyin: new Map(), byInitials: new Map() };
  const addName = (text: string, topic: Topic): void => {
    if (text.length < 2 || text.length > 10 || !/^\p{Script=Han}+$/u.test(text)) return;
    for (const reading of textReadings(text, index.readings, 6)) {
      appendUnique(result.byPinyin, reading.join(''), topic);
      appendUnique(result.byInitials, reading.map((sound) => sound.slice(0, 1)).join(''), topic);
    }
  };
  for (const topic of index.topics) for (const key of topic.nameKeys) addName(key, topic);
  return result;
});
