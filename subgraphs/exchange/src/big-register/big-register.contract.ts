import { z } from 'zod';

/** XML says one thing and several things alike: both are a list here. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    value => (value === undefined || value === '' || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );
const within = <T extends z.ZodType>(name: string, item: T) =>
  z.preprocess(value => (value as Record<string, unknown> | undefined | '')?.[name as never], list(item));

/** A local day; the register writes "no end" as the year 1, or as nothing. */
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d/)
  .transform(text => text.slice(0, 10));
const lastDay = z.preprocess(
  value => (typeof value === 'string' && !value.startsWith('0001-') && value !== '' ? value : null),
  day.nullable(),
);
const number = z.union([z.string(), z.number()]).transform(value => String(value).padStart(11, '0'));

const registration = z.object({
  ArticleRegistrationNumber: number,
  ArticleRegistrationStartDate: day,
  ArticleRegistrationEndDate: lastDay,
  ProfessionalGroupCode: z.string(),
});
/** "Maatregel": its text says what it is, and is read and never kept. */
const measure = z.object({
  ArticleNumber: number,
  StartDate: day,
  EndDate: lastDay,
  PublicDescription: z.string().default(''),
});
/** "Clausule", or another limit of the competence. */
const limitation = z.object({
  ArticleRegistrationNumber: number,
  StartDate: lastDay,
  EndDate: lastDay,
  ExpirationEndDate: lastDay,
});

/** Of the professions that have them: which one, by number within the profession. */
const specialism = z.object({
  ArticleRegistrationNumber: number,
  StartDate: lastDay,
  EndDate: lastDay,
  TypeOfSpecialismId: z.string().regex(/^\d{1,3}$/),
});

const professional = z.object({
  ArticleRegistration: within('ArticleRegistrationExtApp', registration),
  Specialism: within('SpecialismExtApp1', specialism),
  JudgmentProvision: within('JudgmentProvisionExtApp', measure),
  Limitation: within('LimitationExtApp', limitation),
});

/** What the public service of the BIG register answers to ListHcpApprox4 (CIBG), as far as it is read here. */
export const registerAnswer = z.object({
  Envelope: z.object({
    Body: z.object({
      ListHcpApprox4Result: z.preprocess(
        value => (value === '' ? {} : value),
        z.object({ ListHcpApprox: within('ListHcpApprox4', professional) }),
      ),
    }),
  }),
});

export type RegisterProfessional = z.output<typeof professional>;
