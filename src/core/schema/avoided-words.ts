import { z } from 'zod';
import { text } from './primitives.ts';

/** Words that the handbook does not use, one term per concept; what people search for is free. */
export const avoidedWordsSchema = z.array(
  z.strictObject({
    word: text,
    /** What to write instead. */
    use: text,
    /** Longer words that contain it and are right: names of offices, of buttons. */
    except: z.array(text).min(1).optional(),
  }),
);
export type AvoidedWords = z.infer<typeof avoidedWordsSchema>;
