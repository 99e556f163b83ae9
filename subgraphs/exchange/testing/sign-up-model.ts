import {
  countsAsConfirmed,
  holdsPlace,
  holdsTime,
  isCandidate,
  isHeld,
  isOpen,
  SignUpStatus,
} from '../src/sign-up/sign-up-status.rules.ts';

/** A shift of the model; `slot`: shifts of one slot are at the same time, others are far apart. */
export interface ModelShift {
  readonly isDirect: boolean;
  readonly places: number;
  readonly slot: number;
}

interface Row {
  readonly person: number;
  readonly shift: number;
  status: SignUpStatus;
  isKept: boolean;
  before: SignUpStatus | null;
  withdrawnAt: number;
}

/** What sign-ups should do, in the plainest words: no locks, no database, one thing after the other. */
export class SignUpModel {
  /** In the order of signing up. */
  readonly rows: Row[] = [];
  private readonly unqualified = new Set<number>();
  private seconds = 0;

  constructor(private readonly shifts: readonly ModelShift[]) {}

  standing(shift: number): { rows: [number, SignUpStatus][]; taken: number; confirmed: number } {
    const its = this.of(shift);
    const confirmed = its.filter(({ status }) => countsAsConfirmed(status)).length;
    return { rows: its.map(({ person, status }) => [person, status]), taken: this.taken(shift), confirmed };
  }

  newest = (person: number, shift: number): Row | undefined => this.of(shift).findLast(row => row.person === person);

  signUp(person: number, shift: number): void {
    if (this.open(person, shift) || !this.fits(person, shift)) return;
    const { isDirect } = this.shifts[shift]!;
    const first = isDirect ? SignUpStatus.CONFIRMED : SignUpStatus.SUBMITTED;
    this.add(person, shift, this.isFull(shift) ? SignUpStatus.WAITLISTED : first);
  }

  invite(person: number, shift: number): void {
    if (!this.open(person, shift) && this.fits(person, shift)) this.add(person, shift, SignUpStatus.INVITED);
  }

  acceptInvitation(person: number, shift: number): void {
    const row = this.newest(person, shift);
    if (row?.status !== SignUpStatus.INVITED || !this.fits(person, shift)) return;
    row.status = this.isFull(shift) ? SignUpStatus.WAITLISTED : SignUpStatus.CONFIRMED;
  }

  withdraw(person: number, shift: number): void {
    const row = this.open(person, shift);
    if (!row) return;
    const isKept = holdsPlace(row.status);
    Object.assign(row, { before: row.status, status: SignUpStatus.WITHDRAWN, isKept, withdrawnAt: this.seconds });
  }

  undo(person: number, shift: number): void {
    const row = this.newest(person, shift);
    if (!row?.before || row.status !== SignUpStatus.WITHDRAWN || this.seconds - row.withdrawnAt > 60) return;
    if (holdsPlace(row.before) && !row.isKept && this.isFull(shift)) return;
    if (this.fits(person, shift)) Object.assign(row, { status: row.before, before: null, isKept: false });
  }

  confirm(person: number, shift: number): void {
    const row = this.newest(person, shift);
    const isDecidable = row && (isCandidate(row.status) || row.status === SignUpStatus.WAITLISTED);
    if (isDecidable && !this.isFull(shift) && this.fits(person, shift)) row.status = SignUpStatus.CONFIRMED;
  }

  decline(person: number, shift: number): void {
    const row = this.newest(person, shift);
    if (row && (isCandidate(row.status) || row.status === SignUpStatus.WAITLISTED)) row.status = SignUpStatus.DECLINED;
  }

  cancelPlace(person: number, shift: number): void {
    this.free(person, shift, isHeld, SignUpStatus.CANCELLED_BY_HOST);
  }

  lapse(person: number, shift: number): void {
    this.free(person, shift, status => status === SignUpStatus.OFFERED, SignUpStatus.LAPSED);
  }

  release(person: number, shift: number): void {
    this.free(person, shift, status => status === SignUpStatus.ON_HOLD, SignUpStatus.RELEASED);
  }

  acceptOffer(person: number, shift: number): void {
    const row = this.newest(person, shift);
    if (row?.status !== SignUpStatus.OFFERED) return;
    if (this.fits(person, shift)) row.status = SignUpStatus.CONFIRMED;
    else {
      row.status = SignUpStatus.WAITLISTED;
      this.offerOn(shift, row);
    }
  }

  passOn(shift: number): void {
    this.seconds += 15;
    for (const row of this.of(shift)) if (this.seconds - row.withdrawnAt >= 15) row.isKept = false;
    this.offerOn(shift);
  }

  qualify(person: number, isQualified: boolean): void {
    if (isQualified) this.unqualified.delete(person);
    else this.unqualified.add(person);
    for (const row of this.rows.filter(one => one.person === person)) {
      if (isQualified && row.status === SignUpStatus.ON_HOLD) row.status = SignUpStatus.CONFIRMED;
      if (!isQualified && countsAsConfirmed(row.status)) row.status = SignUpStatus.ON_HOLD;
    }
  }

  /** Whether the place changed hands. */
  takeOver(holder: number, shift: number, taker: number): boolean {
    const row = this.newest(holder, shift);
    const own = this.open(taker, shift);
    if (row?.status !== SignUpStatus.CONFIRMED || holder === taker) return false;
    if ((own && holdsPlace(own.status)) || !this.fits(taker, shift)) return false;
    Object.assign(row, { status: SignUpStatus.WITHDRAWN, before: null });
    if (own) own.status = SignUpStatus.CONFIRMED;
    else this.add(taker, shift, SignUpStatus.CONFIRMED);
    return true;
  }

  private free(person: number, shift: number, is: (status: SignUpStatus) => boolean, status: SignUpStatus): void {
    const row = this.newest(person, shift);
    if (!row || !is(row.status)) return;
    row.status = status;
    this.offerOn(shift);
  }

  private offerOn(shift: number, except?: Row): void {
    for (const row of this.of(shift)) {
      if (this.isFull(shift)) return;
      const isNext = row.status === SignUpStatus.WAITLISTED && row !== except;
      if (isNext && this.fits(row.person, shift)) row.status = SignUpStatus.OFFERED;
    }
  }

  private add(person: number, shift: number, status: SignUpStatus): void {
    this.rows.push({ person, shift, status, isKept: false, before: null, withdrawnAt: -Infinity });
  }

  private fits(person: number, shift: number): boolean {
    const { slot } = this.shifts[shift]!;
    const isElsewhere = this.rows.some(
      row =>
        row.person === person && row.shift !== shift && this.shifts[row.shift]!.slot === slot && holdsTime(row.status),
    );
    return !isElsewhere && !this.unqualified.has(person);
  }

  private of = (shift: number): Row[] => this.rows.filter(row => row.shift === shift);
  private open = (person: number, shift: number): Row | undefined =>
    this.of(shift).find(row => row.person === person && isOpen(row.status));
  private taken = (shift: number): number =>
    this.of(shift).filter(({ status, isKept }) => holdsPlace(status) || isKept).length;
  private isFull = (shift: number): boolean => this.taken(shift) >= this.shifts[shift]!.places;
}
