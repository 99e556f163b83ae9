import { Migration } from '@mikro-orm/migrations';

/** What people must hear of, how they want to hear it, and what became of each way. */
export class Migration0011Messages extends Migration {
  override up(): void {
    this.messages();
    this.settings();
    this.waysOut();
    this.addSql(`create table platform_secret (name text primary key, value text not null)`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('MESSAGE', 365, '2026-01-01', 'Naober: a year in which to read back what was said; with what became of it by mail and push'),
        ('CALENDAR_FEED', 365, '2026-01-01', 'Naober: a year in which misuse may come to light; counted from its end')`);
  }

  private messages(): void {
    this.addSql(`create table message (
        id uuid primary key,
        region_id uuid not null,
        professional_id uuid not null,
        kind text not null check (kind ~ '^[A-Z_]+$'),
        subject_type text not null check (subject_type ~ '^[A-Za-z]+$'),
        subject_id uuid not null,
        facts jsonb not null,
        created_at timestamptz not null,
        read_at timestamptz check (read_at >= created_at),
        foreign key (professional_id, region_id) references professional (id, region_id)
      )`);
    this.addSql('create index message_of_professional on message (professional_id, created_at desc, id desc)');
    this.addSql('create index message_unread on message (professional_id) where read_at is null');
    this.addSql('create index message_by_age on message (created_at)');
    this.addSql(`create table message_delivery (
        id uuid primary key,
        message_id uuid not null references message on delete cascade,
        professional_id uuid not null references professional,
        channel text not null check (channel in ('MAIL', 'PUSH')),
        is_digest boolean not null default false check (channel = 'MAIL' or not is_digest),
        is_fallback boolean not null default false,
        status text not null default 'QUEUED' check (status in ('QUEUED', 'SENT', 'FAILED', 'SUPPRESSED')),
        due_at timestamptz not null,
        settled_at timestamptz check ((settled_at is null) = (status = 'QUEUED')),
        reason text,
        constraint message_goes_once_by_channel unique (message_id, channel)
      )`);
    this.addSql(
      `create index message_delivery_waiting on message_delivery (professional_id, due_at) where status = 'QUEUED'`,
    );
  }

  private settings(): void {
    this.addSql(`create table message_settings (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null unique,
        language text not null default 'nl' check (language in ('nl', 'en')),
        quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        mail_address text check (length(mail_address) <= 254),
        mail_refused_at timestamptz,
        wished_address text check (length(wished_address) <= 254),
        wished_at timestamptz check ((wished_at is null) = (wished_address is null)),
        foreign key (professional_id, region_id) references professional (id, region_id),
        check ((quiet_from is null) = (quiet_until is null) and quiet_from is distinct from quiet_until or quiet_from is null and quiet_until is null)
      )`);
    this.addSql(`create table message_preference (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        "group" text not null check ("group" ~ '^[A-Z_]+$'),
        mail text not null check (mail in ('AT_ONCE', 'DIGEST', 'OFF')),
        push text not null check (push in ('AT_ONCE', 'OFF')),
        foreign key (professional_id, region_id) references professional (id, region_id),
        constraint message_preference_is_one unique (professional_id, "group")
      )`);
  }

  private waysOut(): void {
    this.addSql(`create table push_subscription (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        endpoint text not null check (length(endpoint) <= 2000),
        public_key text not null check (length(public_key) <= 200),
        auth_secret text not null check (length(auth_secret) <= 100),
        device text not null check (device <> '' and length(device) <= 100),
        created_at timestamptz not null,
        foreign key (professional_id, region_id) references professional (id, region_id),
        constraint push_endpoint_is_one_device unique (endpoint)
      )`);
    this.addSql('create index push_subscription_of_professional on push_subscription (professional_id, id)');
    this.addSql(`create table calendar_feed (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        secret_digest text not null unique,
        created_at timestamptz not null,
        revoked_at timestamptz check (revoked_at >= created_at),
        foreign key (professional_id, region_id) references professional (id, region_id)
      )`);
    this.addSql('create unique index calendar_feed_is_one on calendar_feed (professional_id) where revoked_at is null');
  }
}
