import type { Words } from './problem';

export type { Words } from './problem';

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
  readonly unitName: string;
  readonly homeDistrict: string | null;
  readonly certified: boolean;
}

export interface Session {
  readonly account: Account;
  readonly expiresAt: string;
}

export type WorkGroup = 'critically-overdue' | 'overdue' | 'due-soon' | 'not-yet-due' | 'no-clock';

export interface WorkItem {
  readonly issueId: string;
  readonly task: string;
  readonly title: Words;
  readonly role: string;
  readonly unit: string;
  readonly assignee: string | null;
  readonly actions: readonly string[];
  readonly group: WorkGroup;
  readonly dueAt: string | null;
  readonly clockId: string | null;
  readonly effective: string | null;
  readonly provisional: boolean | null;
  readonly number: string | null;
  readonly enterprise: string;
  readonly district: string;
  readonly districtName: string;
  readonly problem: string;
  readonly status: string;
  readonly severity: string | null;
  readonly listed: boolean;
  readonly raised: boolean;
  readonly version: number;
}

export interface WorkList {
  readonly now: string;
  readonly counts: Readonly<Partial<Record<WorkGroup, number>>>;
  readonly total: number;
  readonly items: readonly WorkItem[];
  readonly next: string | null;
}

export type IssueLight = 'green' | 'yellow' | 'orange' | 'red' | 'violet';
export type TrackName = 'custody' | 'feedback' | 'rectification' | 'penalty' | 'supervision' | 'closure';

export interface IssueRow {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly enterprise: string;
  readonly place: string | null;
  readonly problem: string;
  readonly district: string;
  readonly districtName: string;
  readonly status: string;
  readonly severity: string | null;
  readonly light: IssueLight;
  readonly tracks: Readonly<Record<TrackName, string>>;
  readonly listed: boolean;
  readonly raised: boolean;
  readonly late: boolean;
  readonly open: boolean;
  readonly assignee?: string | null;
  readonly discoveredOn: string | null;
  readonly transferredOn: string | null;
  readonly feedbackDue: string | null;
  readonly rectificationDue: string | null;
  readonly nextDue: string | null;
  readonly nextDueClock: string | null;
  readonly planId: string | null;
}

export interface Page<T> {
  readonly now?: string;
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total?: number;
}

export interface Refusal extends Words {
  readonly code: string;
  readonly article?: string;
  readonly remedy?: Words;
  readonly field?: string;
}

export interface PossibleAction extends Words {
  readonly type: string;
  readonly t: string;
  readonly allowed: boolean;
  readonly refusal: Refusal | null;
}

export interface Clock extends Words {
  readonly id: string;
  readonly key: string;
  readonly rule: string;
  readonly basis: string;
  readonly owner: 'district' | 'city';
  readonly effect: 'law' | 'plan' | 'service';
  readonly status: 'running' | 'stopped' | 'expired' | 'superseded' | 'cancelled';
  readonly start: string;
  readonly nominal: string;
  readonly effective: string;
  readonly endsAt: string | number;
  readonly provisional: boolean;
  readonly lapsed: boolean;
  readonly endedAt: string | number | null;
  readonly term?: { readonly n: number; readonly unit: string; readonly roll: string };
  readonly extensions?: readonly { readonly n: number; readonly unit: string }[];
}

export interface Finding {
  readonly district: string;
  readonly districtName: string;
  readonly enterprise: string;
  readonly creditCode: string | null;
  readonly place: string;
  readonly problem: string;
  readonly contentKinds: readonly string[];
  readonly objectKind: string;
  readonly source: string;
  readonly discoveredOn: string;
  readonly inspectors: readonly string[];
  readonly evidence: readonly string[];
  readonly complained: boolean;
}

export interface Submission {
  readonly at: string | number;
  readonly by: string;
  readonly rectificationText: string;
  readonly penaltyText: string;
  readonly daysLate: number;
  readonly outcome: 'pending' | 'accepted' | 'returned' | 'withdrawn';
  readonly returnReasons: readonly string[];
}

export interface Score {
  readonly id: string;
  readonly centiPoints: number;
  readonly rule: string;
  readonly reversalOf: string | null;
  readonly at: string | number;
}

export interface Listing {
  readonly proposal: {
    readonly trigger: string;
    readonly at: string | number;
    readonly districtComment: string | null;
  } | null;
  readonly entryNo: string | null;
  readonly scores: readonly Score[];
  readonly contested: { readonly scoreId: string; readonly reason: string } | null;
  readonly raisedTo: string | null;
}

export interface IssueTask {
  readonly key: string;
  readonly title?: Words;
  readonly role: string;
  readonly unit: string;
  readonly assignee: string | null;
  readonly actions: readonly string[];
  readonly dueAt: string | number | null;
  readonly clockId: string | null;
}

export interface IssuePage {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly now: string;
  readonly open: boolean;
  readonly planId: string;
  readonly planTitle: string;
  readonly status: Words & { readonly code: string };
  readonly light: IssueLight;
  readonly tracks: Readonly<Record<TrackName, { readonly state: string; readonly zh: string }>>;
  readonly finding: Finding;
  readonly classification: {
    readonly severity: string;
    readonly competence: string;
    readonly overrideReason: string | null;
  } | null;
  readonly transfer: { readonly letterNo: string; readonly deliveredOn: string; readonly delivery: string } | null;
  readonly caseworkers: readonly string[];
  readonly draftFeedback: {
    readonly rectificationText: string;
    readonly penaltyText: string;
    readonly by: string;
  } | null;
  readonly submissions: readonly Submission[];
  readonly round: number;
  readonly listing: Listing;
  readonly penalty: {
    readonly caseNo: string | null;
    readonly reasonCode: string | null;
    readonly result: string | null;
    readonly fineFen: number | null;
  };
  readonly movedOutTo: string | null;
  readonly movedOutAnswer: string | null;
  readonly mergedInto: string | null;
  readonly breaches: readonly { readonly clockId: string; readonly key: string; readonly legalDate: string }[];
  readonly clocks: readonly Clock[];
  readonly tasks: readonly IssueTask[];
  readonly obligations: readonly (Words & { readonly code: string; readonly met: boolean })[];
  readonly actions: readonly PossibleAction[];
  readonly names: Readonly<Record<string, string>>;
  readonly links: { readonly temporal: string | null };
}

export interface HistoryEvent extends Words {
  readonly seq: number;
  readonly type: string;
  readonly action: string | null;
  readonly t: string | null;
  readonly at: string | number;
  readonly recordedAt?: string | number;
  readonly actor: string;
  readonly actorName: string | null;
  readonly role: string;
  readonly roleName: string | Words | null;
  readonly basis: string | null;
  readonly moves: Readonly<
    Partial<
      Record<
        TrackName,
        { readonly before: string; readonly after: string; readonly beforeZh?: string; readonly afterZh?: string }
      >
    >
  >;
  readonly clocks: Readonly<Record<string, unknown>> | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly hash?: string;
}

export interface SinceEvent extends HistoryEvent {
  readonly issueId: string;
  readonly number: string | null;
  readonly district: string;
}

export interface CodedItem extends Words {
  readonly code: string;
}

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly [list: string]: unknown;
}

export interface ActionInfo extends Words {
  readonly type: string;
  readonly t: string;
  readonly by: readonly string[];
  readonly basis: string | null;
  readonly path: string;
  readonly schema: string;
}

export interface Reference {
  readonly roles: unknown;
  readonly districts: readonly { readonly code: string; readonly name: string; readonly validTo?: string | null }[];
  readonly plans: readonly Plan[];
  readonly tracks: unknown;
  readonly statuses: unknown;
  readonly actions: readonly ActionInfo[];
  readonly clockKeys: unknown;
  readonly lists: Readonly<Record<string, readonly CodedItem[]>>;
  readonly lights: unknown;
}

export interface PickAccount {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
  readonly homeDistrict: string | null;
  readonly certified: boolean;
}

export interface Notice extends Words {
  readonly id: string;
  readonly issueId: string | null;
  readonly kind: string;
  readonly number: string | null;
  readonly at: string | number;
  readonly read: boolean;
}

export interface BatchRow {
  readonly issueId: string;
  readonly number: string | null;
  readonly enterprise: string;
  readonly district: string;
  readonly districtName: string;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly refusal: Refusal | null;
}

export interface Batch {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: 'draft' | 'approved' | 'sending' | 'done';
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly letterNo: string | null;
  readonly createdBy: string;
  readonly approvedBy: string | null;
  readonly createdAt: string | number;
  readonly actions: readonly PossibleAction[];
  readonly rows?: readonly BatchRow[];
}

export interface DrillClock {
  readonly now: string;
  readonly offsetMs: number;
  readonly drill: boolean;
  readonly mayAdvance: boolean;
  readonly movedAt: string | null;
}

export interface OverviewDistrict {
  readonly district: string;
  readonly name: string;
  readonly open: number;
  readonly red: number;
  readonly orange: number;
  readonly yellow: number;
  readonly green: number;
  readonly violet: number;
  readonly late: number;
  readonly listed: number;
  readonly raised: number;
}

export interface Overview {
  readonly now: string;
  readonly totals: Readonly<Record<string, number>>;
  readonly districts: readonly OverviewDistrict[];
  readonly city: {
    readonly open: number;
    readonly overdue: number;
    readonly byRole: readonly { readonly role: string; readonly open: number; readonly overdue: number }[];
  };
}
