/** Names of topics as they are typed with a Latin keyboard. */
import type { Names, Topic } from './index-model.ts';
import { readingsOf } from './sound-keys.ts';

interface TopicSounds {
  sounds: Map<string, Topic[]>;
  initials: Map<string, Topic[]>;
}

const sounded = new WeakMap<Names, TopicSounds>();

/** Names of topics as they are typed with a Latin keyboard. */
export const topicSounds = (index: Names): TopicSounds => {
  const known = sounded.get(index);
  if (known) return known;
  const result: TopicSounds = { sounds: new Map(), initials: new Map() };
  const add = (map: Map<string, Topic[]>, key: string, topic: Topic): void => {
    const list = map.get(key) ?? [];
    if (!list.includes(topic)) map.set(key, [...list, topic]);
  };
  const enter = (text: string, topic: Topic): void => {
    if (text.length < 2 || text.length > 10 || !/^\p{Script=Han}+$/u.test(text)) return;
    for (const reading of readingsOf(text, index.readings, 6)) {
      add(result.sounds, reading.join(''), topic);
      add(result.initials, reading.map((sound) => sound.slice(0, 1)).join(''), topic);
    }
  };
  for (const topic of index.topics)
    for (const key of topic.keys) enter(key.replace(/交/g, '缴'), topic);
  for (const topic of index.topics) for (const key of topic.keys) enter(key, topic);
  sounded.set(index, result);
  return result;
};
