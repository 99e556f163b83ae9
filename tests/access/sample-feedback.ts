import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import type { Known } from './samples.ts';

/** What Femke said of the department OK after she had worked there, and what somebody there wrote to her. */
export async function addFeedback(
  database: Database,
  { noord, martini, ok, femke, assessor }: Known,
  { workedSignUp }: { readonly workedSignUp: string },
): Promise<string> {
  const id = uuidv7();
  const about = { region_id: noord, sign_up_id: workedSignUp, member_id: martini, department_id: ok };
  const whose = { ...about, professional_id: femke };
  const answers = { was_briefing_complete: true, was_received: true, would_return: true };
  const words = { text: 'Words of Femke', is_named: true, given_at: new Date() };
  await database.insert('exchange.department_feedback', { id, ...whose, ...answers, ...words });
  const written = { written_by: assessor, text: 'Words to Femke', written_at: new Date() };
  await database.insert('exchange.professional_feedback', { id: uuidv7(), ...whose, ...written });
  return id;
}
