import type { LegalDate } from '../clock/types.js';
import type { PlanParameters } from '../plan/types.js';
import type { ClockInstance } from './clocks/instance.js';
import type { Tracks } from './tracks.js';

/** What was found, as recorded on site. Inspectors and other persons are account ids, never names. */
export interface Finding {
  readonly district: string;
  readonly enterprise: string;
  readonly creditCode: string | null;
  readonly place: string;
  readonly problem: string;
  readonly contentKinds: readonly string[];
  readonly objectKind: string;
  readonly source: string;
  readonly discoveredOn: LegalDate;
  readonly inspectors: readonly string[];
  readonly evidence: readonly string[];
  readonly complained: boolean;
}

export interface Classification {
  readonly severity: 'serious' | 'general';
  readonly competence: 'city' | 'district' | 'other';
  readonly byTable: 'serious' | 'general';
  readonly overrideReason: string | null;
  readonly disposal: readonly string[];
}

export interface Transfer {
  /** When it was put on record, epoch milliseconds. */
  readonly at: number;
  readonly letterNo: string;
  readonly deliveredOn: LegalDate;
  readonly delivery: string;
  /** A serious issue: the city punishes, the district rectifies (I19). */
  readonly rectificationOnly: boolean;
  readonly batch: string | null;
}

export interface Submission {
  readonly at: number;
  readonly by: string;
  readonly rectificationText: string;
  readonly penaltyText: string;
  readonly daysLate: number;
  readonly outcome: 'pending' | 'accepted' | 'returned' | 'withdrawn';
  readonly returnReasons: readonly string[];
}

export interface ExtensionRequest {
  readonly clock: 'feedback' | 'rectification';
  /** Calendar days asked for, counted from the nominal end. */
  readonly days: number;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

export interface ScoreEntry {
  readonly id: string;
  /** Hundredths of a point; negative when a deduction was reversed. */
  readonly centiPoints: number;
  readonly rule: string;
  readonly reversalOf: string | null;
  readonly at: number;
}

export interface Listing {
  readonly proposal: {
    readonly trigger: 'L1' | 'L2' | 'L3';
    readonly by: string;
    readonly at: number;
    readonly districtComment: string | null;
  } | null;
  /** Facts of triggers already decided upon, so that one failure is proposed once. */
  readonly settled: readonly string[];
  readonly entryNo: string | null;
  readonly scores: readonly ScoreEntry[];
  readonly contested: { readonly scoreId: string; readonly reason: string } | null;
  readonly raisedTo: string | null;
}

/** A statutory or plan breach; never removed (I13). */
export interface Breach {
  readonly clockId: string;
  readonly key: string;
  /** Last day of the term. */
  readonly legalDate: string;
}

/** One issue 问题: one life from discovery to sign-off. A fold of its events. */
export interface Issue {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly planId: string;
  readonly tracks: Tracks;
  readonly finding: Finding;
  readonly registeredBy: string | null;
  readonly classification: Classification | null;
  readonly listedBy: string | null;
  readonly transferApprovedBy: string | null;
  readonly transfer: Transfer | null;
  /** The plan's parameters as they stood at transfer. */
  readonly parameters: PlanParameters | null;
  readonly objection: {
    readonly ground: string;
    readonly reason: string;
    readonly by: string;
    readonly at: number;
    readonly from: Tracks['custody'];
    readonly late: boolean;
  } | null;
  readonly objectionGrounds: readonly string[];
  readonly movedOutTo: string | null;
  readonly movedOutAnswer: string | null;
  readonly mergedInto: string | null;
  readonly caseworkers: readonly string[];
  /** Everyone of the district who ever held this issue or verified it: none of them may review it (I6). */
  readonly handlers: readonly string[];
  readonly draftFeedback: {
    readonly rectificationText: string;
    readonly penaltyText: string;
    readonly by: string;
  } | null;
  readonly submissions: readonly Submission[];
  readonly openedForReview: boolean;
  readonly extension: ExtensionRequest | null;
  readonly extensionsGranted: { readonly feedback: number; readonly rectification: number };
  readonly round: number;
  readonly rectificationEnd: LegalDate | null;
  readonly verifiedBy: readonly string[];
  /** null: not drawn yet. */
  readonly lookBackDrawn: boolean | null;
  readonly lookBackFailures: number;
  readonly waiverProposal: { readonly kind: string; readonly proof: string; readonly by: string } | null;
  readonly closureOrderPerformed: boolean;
  readonly penalty: {
    readonly caseNo: string | null;
    readonly reasonCode: string | null;
    readonly result: string | null;
    readonly fineFen: number | null;
  };
  readonly listing: Listing;
  readonly urge: { readonly letterNo: string; readonly at: number } | null;
  readonly breaches: readonly Breach[];
  readonly clocks: readonly ClockInstance[];
  readonly closureProposedBy: string | null;
  readonly closedAt: number | null;
}
