import { copyOf } from '@naober/kit/copy';
import { rulesTopicOf } from '@naober/kit/retention';
import { z } from 'zod';
import { BorrowedRetentionRules } from './retention-rules.entity.ts';

const rule = z.object({
  record: z.string(),
  days: z.int(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  source: z.string(),
});

export const borrowRetentionRules = ['learning', 'exchange', 'branding'].map(subgraph =>
  copyOf(rulesTopicOf(subgraph), BorrowedRetentionRules, z.object({ rules: z.array(rule) })),
);
