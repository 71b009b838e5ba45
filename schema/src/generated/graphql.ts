/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Replaces the answers of a case and, where another team is named, its team. */
export type AmendCaseInput = {
  /** All answers by the name of the item: what is left out, or null, has no value any more. */
  readonly answers: Record<string, unknown>;
  /** Keep the case as a draft if the audit tool finds errors in it, instead of refusing the change. */
  readonly asDraft?: boolean;
  /** The case. */
  readonly caseId: string;
  /** The version of the case that you have seen. */
  readonly expectedVersion: number;
  /** Another team's code. The case keeps its local reference. */
  readonly teamCode?: string | null | undefined;
  /** Another team's id. Leave team and code out to keep the team. */
  readonly teamId?: string | null | undefined;
};

/** Asks for the analysis of a locked cycle. */
export type AnalyseAuditCycleInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Why an analysis gave no figures. */
export type AnalysisFailure =
  /** The cases are not as many as the lock took in. */
  | 'CASE_COUNT_DIFFERS'
  /** It was interrupted and will be tried again by itself; ask again if it stays so. */
  | 'INTERRUPTED'
  /** A case has an outcome that its standards do not know. */
  | 'OUTCOME_UNKNOWN'
  /** The programme version that was locked has no approved standards. */
  | 'STANDARDS_UNKNOWN'
  /** The figures of teams, organisations and the nation do not add up. */
  | 'SUMS_DIFFER';

/** Where the analysis of a cycle's latest lock stands. */
export type AnalysisStatus =
  /** It gave no figures; `failure` says why. Ask for it again when the cause is gone. */
  | 'FAILED'
  /** The cycle was never locked: there is nothing to analyse. */
  | 'NOT_LOCKED'
  /** The analysis is waiting for a worker. */
  | 'QUEUED'
  /** The figures are there: preview them, then publish. */
  | 'READY'
  /** A worker is at it. */
  | 'RUNNING';

/** Answers a data query. */
export type AnswerDataQueryInput = {
  /** The answer, 3 to 1000 characters, without anything that identifies a person. */
  readonly answer: string;
  /** The data query. */
  readonly dataQueryId: string;
  /** The version of the data query that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** How answers are out of pattern. There may be a good reason: it is worth a question, and proves nothing. */
export type AnswerPatternKind =
  /** All complete cases of a team, five or more, have the same answers. */
  | 'IDENTICAL_CASES'
  /** The values of an integer item end in some digits more often than chance explains: a chi-square test over at least 50 values of two digits or more that span at least 30, p below 0.001. */
  | 'PREFERRED_DIGIT';

/** Appoints a deputy of the local lead. */
export type AppointDeputyInput = {
  /** The first day in office. */
  readonly fromOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** The person who takes the office. */
  readonly personId: string;
  /** The person's profession. */
  readonly profession: Profession;
};

/** Approves a version that was submitted for its check. */
export type ApproveProgrammeInput = {
  /** The `version` of that programme version as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The version of the programme. */
  readonly programmeVersionId: string;
};

/** What a cycle is for. */
export type AuditCycleKind =
  /** The first audit against a version of the standards. */
  | 'BASELINE'
  /** An audit against the standards of its baseline, to see what has changed. */
  | 'RE_AUDIT'
  /** A later audit against the standards of its baseline, to see change over a longer time. */
  | 'SUPPLEMENTARY';

/** Where a cycle stands today by its schedule. Collection and submission may overlap; the later one then names the phase. */
export type AuditCyclePhase =
  /** The submission window is over; the report is not due yet. */
  | 'ANALYSIS'
  /** It is in the timetable; the audit materials have not been due yet. */
  | 'ANNOUNCED'
  /** It does not take place. */
  | 'CANCELLED'
  /** From the day on which collection opens to the day before submission opens. */
  | 'COLLECTION'
  /** The audit materials are due or out; collection has not opened. */
  | 'PREPARATION'
  /** From the day of the report on. */
  | 'REPORT_DUE'
  /** From the day on which submission opens to the last day of its window. */
  | 'SUBMISSION';

/** One data item. Beside the common fields, give those of its kind only: others are refused. */
export type AuditItemInput = {
  /** The most decimal places, 0 to 10: for DECIMAL. */
  readonly decimalPlaces?: number | null | undefined;
  /** The earliest day accepted: for CIVIL_DATE. */
  readonly earliest?: string | null | undefined;
  /** How to answer it. */
  readonly help?: string | null | undefined;
  /** Whether a complete case needs an answer, wherever the item is visible. */
  readonly isRequired: boolean;
  /** What kind of answer it takes. */
  readonly kind: AuditItemKind;
  /** The question. */
  readonly label: string;
  /** The latest day accepted: for CIVIL_DATE. */
  readonly latest?: string | null | undefined;
  /** The largest number accepted: for INTEGER, DECIMAL and AGE_YEARS. */
  readonly maximum?: number | null | undefined;
  /** The most characters, 1 to 200: for SHORT_TEXT, which needs it. */
  readonly maximumLength?: number | null | undefined;
  /** The smallest number accepted: for INTEGER, DECIMAL and AGE_YEARS. */
  readonly minimum?: number | null | undefined;
  /** Its name in expressions and in CSV files: lowerCamel, unique in the tool. */
  readonly name: string;
  /** The answers to choose from: for CHOICE, MULTIPLE_CHOICE and AGE_BAND. */
  readonly options?: ReadonlyArray<AuditItemOptionInput> | null | undefined;
  /** The code of the section in which it stands. */
  readonly section: string;
  /** The stratum that its answers make; each once in a tool. */
  readonly stratum?: Stratum | null | undefined;
  /** The unit, for example "months": for INTEGER and DECIMAL. */
  readonly unit?: string | null | undefined;
  /** When it is asked: a condition in CEL. Left out, always. */
  readonly visibleWhen?: string | null | undefined;
};

/** What kind of answer a data item takes. */
export type AuditItemKind =
  /** The age as one of several bands. In CEL a `string`: the band's code. */
  | 'AGE_BAND'
  /** The age in completed years. In CEL an `int`. */
  | 'AGE_YEARS'
  /** Yes or no. In CEL a `bool`. */
  | 'BOOLEAN'
  /** One option of several. In CEL a `string`: the option's code. */
  | 'CHOICE'
  /** A day in the calendar, never a date of birth. In CEL a civil date. */
  | 'CIVIL_DATE'
  /** A decimal number. In CEL a `double`. */
  | 'DECIMAL'
  /** A whole number. In CEL an `int`. */
  | 'INTEGER'
  /** Any number of options, none included. In CEL a `list(string)`: the options' codes. */
  | 'MULTIPLE_CHOICE'
  /** A few words, screened for identifiers. In CEL a `string`. */
  | 'SHORT_TEXT';

/** One answer to choose. */
export type AuditItemOptionInput = {
  /** What is stored and used in expressions, unique in the item. */
  readonly code: string;
  /** What is shown. */
  readonly label: string;
};

/** A check across items. */
export type AuditRuleInput = {
  /** The code under which a case is told that it breaks the rule, unique in the tool. */
  readonly code: string;
  /** What has to hold: a condition in CEL over the data items. */
  readonly holds: string;
  /** The names of the items beside which the message is shown. */
  readonly items: ReadonlyArray<string>;
  /** What is said when it is broken: what to do about it. */
  readonly message: string;
  /** What a broken rule means for a case. */
  readonly severity: RuleSeverity;
};

/** A page or heading of the form. */
export type AuditSectionInput = {
  /** The code that its items name, unique in the tool. */
  readonly code: string;
  /** What to know before filling it in. */
  readonly help?: string | null | undefined;
  /** The heading. */
  readonly title: string;
};

/** A data-collection form. */
export type AuditToolInput = {
  /** The data items, in the order of the form. */
  readonly items: ReadonlyArray<AuditItemInput>;
  /** The checks across items; may be empty. */
  readonly rules: ReadonlyArray<AuditRuleInput>;
  /** The sections, in the order of the form. */
  readonly sections: ReadonlyArray<AuditSectionInput>;
};

/** What one case of an audit is. */
export type AuditUnit =
  /** One episode of care; a patient may have several. */
  | 'EPISODE'
  /** One patient. */
  | 'PATIENT';

/** Whether results are out. */
export type BenchmarkState =
  /** Published; they never change under this revision. */
  | 'PUBLISHED'
  /** Prepared, for the central team to look at; nobody else sees them, and they may still change. */
  | 'STAGED';

/** Where a team works. */
export type CareSetting =
  /** An acute ward for adults. */
  | 'ADULT_ACUTE_WARD'
  /** A child and adolescent mental health service. */
  | 'CAMHS'
  /** A community team for adults. */
  | 'COMMUNITY_ADULT'
  /** A community team for older adults. */
  | 'COMMUNITY_OLDER_ADULT'
  /** A forensic or secure ward. */
  | 'FORENSIC_WARD'
  /** A learning disability service. */
  | 'LEARNING_DISABILITY'
  /** A ward for older adults. */
  | 'OLDER_ADULT_WARD'
  /** Another setting. */
  | 'OTHER'
  /** A psychiatric intensive care unit. */
  | 'PSYCHIATRIC_INTENSIVE_CARE'
  /** A rehabilitation ward. */
  | 'REHABILITATION_WARD';

/** What happened to a case. */
export type CaseChangeKind =
  /** Its answers or its team were changed. */
  | 'AMENDED'
  /** It was entered, by form, in one call with others, or with a file. */
  | 'ENTERED'
  /** It was removed, for the reason given. */
  | 'REMOVED';

/** One of several cases. Name the team by its id or by its code. */
export type CaseInput = {
  /** The answers by the name of the item; leave out, or give null for, what has no value. */
  readonly answers: Record<string, unknown>;
  /** The team's code. Give this or the id. */
  readonly teamCode?: string | null | undefined;
  /** The team's id. Give this or the code. */
  readonly teamId?: string | null | undefined;
};

/** Whether a case counts. */
export type CaseState =
  /** The form is filled in without an error: it counts. */
  | 'COMPLETE'
  /** Something is still to come or to be put right: it counts nowhere. */
  | 'DRAFT';

/** What a file does to the cases that are there. */
export type CaseUploadMode =
  /** Its cases are added. A row that is there already, with the same team and answers, is not added again. */
  | 'ADD'
  /** It takes the place of all cases that you may write: those that it does not hold are removed. */
  | 'REPLACE';

/** Where an upload stands. */
export type CaseUploadState =
  /** The file has not come yet: send it to the `uploadUrl`. */
  | 'AWAITING_FILE'
  /** Every row is a complete case: commit the upload, or discard it. */
  | 'CHECKED'
  /** Its cases are in the submission. */
  | 'COMMITTED'
  /** It was dropped, or nobody decided in time; nothing of it is kept. */
  | 'DISCARDED'
  /** The file has errors: nothing of it was stored. Put them right and start another upload. */
  | 'REFUSED';

/** Whether the organisations that took part in both cycles moved as all cases together did. */
export type ChangeAgreement =
  /** They did not move the other way. */
  | 'AGREE'
  /** They moved the other way: those who joined and those who left made the difference. */
  | 'DISAGREE'
  /** That cannot be said: too few took part in both, or joined, or left, or had one of the outcomes, for nobody to be recognised. */
  | 'WITHHELD';

/** What a change is called, by its 95 % interval. */
export type ChangeDirection =
  /** The rate has risen, on a standard that calls neither direction better. */
  | 'HIGHER'
  /** The interval leaves out zero, on the better side. */
  | 'IMPROVED'
  /** The rate has fallen, on a standard that calls neither direction better. */
  | 'LOWER'
  /** The interval holds zero: chance alone may have made the difference. */
  | 'NO_CLEAR_CHANGE'
  /** The interval leaves out zero, on the worse side. */
  | 'WORSE';

/** Closes a data query. */
export type CloseDataQueryInput = {
  /** The data query. */
  readonly dataQueryId: string;
  /** The version of the data query that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Takes the cases of a checked file over into the submission. */
export type CommitCaseUploadInput = {
  /** The version of the upload that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The upload. */
  readonly uploadId: string;
};

/** Where a data query stands. */
export type DataQueryState =
  /** The lead has answered; the central team has not closed it yet. */
  | 'ANSWERED'
  /** It is settled. */
  | 'CLOSED'
  /** It waits for an answer of the lead. */
  | 'OPEN';

/** What is wrong with a part of a definition. */
export type DefinitionProblemCode =
  /** An item asks for a date of birth. */
  | 'DATE_OF_BIRTH'
  /** Something has the name, code or number of another. */
  | 'DUPLICATE'
  /** A part that is needed is empty. */
  | 'EMPTY'
  /** An expression calls a function with something that it cannot take. */
  | 'INVALID_ARGUMENT'
  /** A link is no https address. */
  | 'INVALID_LINK'
  /** An item has a name that expressions could not use. */
  | 'INVALID_NAME'
  /** The standards are not numbered from 1 without gaps. */
  | 'INVALID_NUMBER'
  /** An option could not be told apart or written in a file. */
  | 'INVALID_OPTION'
  /** Limits leave no answer, or are none. */
  | 'INVALID_RANGE'
  /** An item of this kind cannot be that stratum. */
  | 'INVALID_STRATUM'
  /** A target is no whole percentage, or stands where there is no better side. */
  | 'INVALID_TARGET'
  /** An expression is neither true nor false. */
  | 'NOT_A_CONDITION'
  /** A rule has a code of the platform’s own. */
  | 'RESERVED_CODE'
  /** An item has a name that means something else already. */
  | 'RESERVED_NAME'
  /** An expression gives a variable an item's name. */
  | 'SHADOWED_NAME'
  /** An expression cannot be read. */
  | 'SYNTAX'
  /** An expression is too long. */
  | 'TOO_LONG'
  /** A standard has more exclusions than can be stored. */
  | 'TOO_MANY_EXCLUSIONS'
  /** An expression combines types that do not go together. */
  | 'TYPE'
  /** An expression calls a function that is not there. */
  | 'UNKNOWN_FUNCTION'
  /** A rule names an item that is not there. */
  | 'UNKNOWN_ITEM'
  /** An expression names an item that is not there. */
  | 'UNKNOWN_NAME'
  /** An expression compares an item with an option that it does not have. */
  | 'UNKNOWN_OPTION'
  /** An item names a section that is not there. */
  | 'UNKNOWN_SECTION'
  /** An expression uses a part of CEL that is not supported. */
  | 'UNSUPPORTED'
  /** An item's visibility depends on itself. */
  | 'VISIBILITY_CYCLE';

/** Drafts a programme with its first version. */
export type DraftProgrammeInput = {
  /** The data-collection form. */
  readonly auditTool: AuditToolInput;
  /** What one case is. */
  readonly auditUnit: AuditUnit;
  /** The clinical area, 3 to 200 characters. */
  readonly clinicalArea: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The day by which the guidance behind it is to be looked at again. */
  readonly nextReviewOn: string;
  /** The audit standards. */
  readonly standards: ReadonlyArray<StandardInput>;
  /** The title, 3 to 200 characters. */
  readonly title: string;
  /** The topic number: one to three digits, of no other programme. */
  readonly topic: string;
};

/** Enrols an organisation in an audit cycle. */
export type EnrolInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** How many cases you expect to submit, 0 to 100,000; left out when you cannot say. */
  readonly casesExpected?: number | null | undefined;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Your organisation. */
  readonly organisationId: string;
};

/** The guidance that a standard rests on. */
export type EvidenceInput = {
  /** Who published it, for example NICE. */
  readonly body: string;
  /** The code of the guidance, for example CG185. */
  readonly code: string;
  /** The https address at which it can be read. */
  readonly link?: string | null | undefined;
  /** The recommendation within it. */
  readonly recommendation?: string | null | undefined;
};

/** Why an eligible case is left out of a standard. */
export type ExclusionInput = {
  /** The code under which the reason is counted, unique in the standard. */
  readonly code: string;
  /** The reason in words. */
  readonly reason: string;
  /** The condition, in CEL over the data items. */
  readonly when: string;
};

/** Gives one organisation more time in an audit cycle. */
export type ExtendSubmissionInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** Its own last day, later than the audit cycle's. */
  readonly closesOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** Why, 3 to 500 characters; the organisation can read it. */
  readonly reason: string;
};

/** How far out a line of the funnel is. */
export type FunnelLevel =
  /** The 99.8 % line: three sigma, the action level. */
  | 'ALARM'
  /** The 95 % line: two sigma. */
  | 'ALERT';

/** Where a rate lies in the funnel. The side says nothing of better or worse. */
export type FunnelZone =
  /** On or above the upper 99.8 % line: the action level. */
  | 'ABOVE_ALARM'
  /** On or above the upper 95 % line. */
  | 'ABOVE_ALERT'
  /** On or below the lower 99.8 % line: the action level. */
  | 'BELOW_ALARM'
  /** On or below the lower 95 % line. */
  | 'BELOW_ALERT'
  /** Within the lines. */
  | 'WITHIN';

/** Lets a partner tool read the organisation's own published results. */
export type GrantPartnerAccessInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation whose results may be read. */
  readonly organisationId: string;
  /** The tool that may read them. */
  readonly partnerToolId: string;
};

/** Grants a role to a person. */
export type GrantRoleInput = {
  /** A data collector's audit cycle. */
  readonly auditCycleId?: string | null | undefined;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Where it holds: for every role but that of the central team. */
  readonly organisationId?: string | null | undefined;
  /** Who gets the role. */
  readonly personId: string;
  /** A QIP lead's programme. */
  readonly programmeId?: string | null | undefined;
  /** The role. */
  readonly role: GrantableRole;
  /** A data collector's teams; left out, all teams of the organisation. */
  readonly teamIds?: ReadonlyArray<string> | null | undefined;
};

/** A role that is granted to a person. */
export type GrantableRole =
  /** The central team: authors programmes, plans cycles, locks, analyses and publishes. */
  | 'CENTRAL_TEAM'
  /** Enters and corrects cases of one cycle in one organisation, optionally of some teams only. */
  | 'DATA_COLLECTOR'
  /** Leads one programme in one organisation. */
  | 'QIP_LEAD'
  /** Reads one organisation's published reports. */
  | 'VIEWER';

/** The kind of identifying information that a value looks like. */
export type IdentifierKind =
  /** Ten digits that begin with a date and end with the check digit of a CHI number. */
  | 'CHI_NUMBER'
  /** A date that by its context or the age it implies is a date of birth. */
  | 'DATE_OF_BIRTH'
  /** An e-mail address. */
  | 'EMAIL_ADDRESS'
  /** A person's or a place's name. */
  | 'NAME'
  /** Ten digits whose check digit is that of an NHS number. */
  | 'NHS_NUMBER'
  /** A telephone number. */
  | 'PHONE_NUMBER'
  /** A full postcode. */
  | 'POSTCODE'
  /** An ODS code of a site or organisation. */
  | 'SITE_CODE';

/** How much a finding weighs. */
export type IssueSeverity =
  /** It has to be put right: a case with an error is not complete. */
  | 'ERROR'
  /** It is worth a second look, and stands in the way of nothing. */
  | 'WARNING';

/** Locks an audit cycle. */
export type LockAuditCycleInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why it is locked, 3 to 500 characters; needed while the window is still open, for one organisation at least. */
  readonly reason?: string | null | undefined;
  /** What becomes of submissions that nobody has signed off. */
  readonly unsigned: UnsignedChoice;
};

/** What the share of missing data asks for. */
export type MissingAdvice =
  /** Nothing: at most a tenth is missing. */
  | 'NONE'
  /** To show the figure, and neither to flag nor to rank it: more than a quarter is missing. */
  | 'SHOW_ONLY'
  /** A warning: more than a tenth is missing. */
  | 'WARN';

/** What becomes of a case for which it cannot be decided whether the standard is met. */
export type MissingDataRule =
  /** It is not met: the standard is one of documented evidence, and what is not written down is not there. */
  | 'COUNT_AS_NOT_MET'
  /** It is counted as missing data. */
  | 'REPORT_AS_MISSING';

/** A team to register. */
export type NewTeamInput = {
  /** Where it works. */
  readonly careSetting: CareSetting;
  /** The local code: 1–8 of A–Z and 0–9, at most three letters in a row, nothing that names a place or person. */
  readonly code: string;
};

/** Records an organisation's nomination of its local lead. */
export type NominateLocalLeadInput = {
  /** The first day in office. */
  readonly fromOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** The person who takes the office. */
  readonly personId: string;
  /** The person's profession. */
  readonly profession: Profession;
};

/** What kind of member an organisation is. */
export type OrganisationKind =
  /** A health board. */
  | 'HEALTH_BOARD'
  /** An independent specialist organisation. */
  | 'INDEPENDENT'
  /** An NHS Trust or NHS Foundation Trust. */
  | 'NHS_TRUST';

/** Where one case stands on one standard: exactly one of the five. */
export type OutcomeState =
  /** Eligible, but left out for the reason given. */
  | 'EXCLUDED'
  /** Eligible, and the standard is met. */
  | 'MET'
  /** It cannot be told: the items named have no value. */
  | 'MISSING_DATA'
  /** Not eligible: the standard does not speak of this case. */
  | 'NOT_APPLICABLE'
  /** Eligible, and the standard is not met. */
  | 'NOT_MET';

/** Why an organisation has a window of its own. */
export type OwnWindowKind =
  /** The central team gave it more time, before the cycle is locked. */
  | 'EXTENSION'
  /** The central team reopened its submission, for a correction. */
  | 'REOPENING';

/** How much a table of peers says, the same for all rows. It is chosen by the sizes of the organisations and the national rate. */
export type PeerPrecision =
  /** Percentages rounded to five, and nothing of sample sizes. */
  | 'FIVE_PER_CENT'
  /** Percentages rounded to five, and sample sizes in bands. */
  | 'FIVE_PER_CENT_BANDS'
  /** Whole percentages, and sample sizes in narrow bands. */
  | 'NARROW_BANDS'
  /** Whole percentages, and nothing of sample sizes. */
  | 'NO_BANDS'
  /** Whole percentages, and sample sizes in wide bands. */
  | 'WIDE_BANDS';

/** Plans an audit cycle. From the one date given all others follow; each can be given instead. */
export type PlanAuditCycleInput = {
  /** The baseline that a re-audit or supplementary audit is measured against. */
  readonly baselineId?: string | null | undefined;
  /** Its code: the topic and one or two small letters. Left out, the next one of the programme. */
  readonly code?: string | null | undefined;
  /** The last day of data collection. Left out, the 28th. */
  readonly collectionClosesOn?: string | null | undefined;
  /** The first day of data collection. */
  readonly collectionOpensOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the cycle is for. */
  readonly kind: AuditCycleKind;
  /** What it is called within its programme, 3 to 100 characters. */
  readonly label: string;
  /** When the audit materials are sent. Left out, one calendar month before collection opens. */
  readonly materialsOn?: string | null | undefined;
  /** Why another version than the baseline's is used, 10 to 500 characters; only where one is. */
  readonly notComparableReason?: string | null | undefined;
  /** The programme. */
  readonly programmeId: string;
  /** The approved version to audit against. Left out, the baseline's, and for a baseline the newest. Another than the baseline's makes the cycle not comparable. */
  readonly programmeVersionId?: string | null | undefined;
  /** When the reports are due. Left out, 84 days after submission closes. */
  readonly reportOn?: string | null | undefined;
  /** The last day of online data submission, whole. Left out, the 28th. */
  readonly submissionClosesOn?: string | null | undefined;
  /** The first day of online data submission. Left out, the day after collection closes. */
  readonly submissionOpensOn?: string | null | undefined;
};

/** The profession of a lead, as far as the programme records it. */
export type Profession =
  /** Someone who works in clinical audit or governance. */
  | 'CLINICAL_AUDIT_OR_GOVERNANCE'
  /** Another profession. */
  | 'OTHER'
  /** A senior pharmacist. */
  | 'SENIOR_PHARMACIST'
  /** A senior psychiatrist. */
  | 'SENIOR_PSYCHIATRIST';

/** How far a version of a programme has come. */
export type ProgrammeVersionState =
  /** It is frozen: neither its audit tool nor its standards ever change. */
  | 'APPROVED'
  /** It is being written. */
  | 'DRAFT'
  /** It waits for somebody who did not write it to approve it. */
  | 'IN_CHECK';

/** Publishes a cycle's results. */
export type PublishBenchmarkInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The version of the figures that you previewed. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Asks an organisation about the data of its submission. */
export type RaiseDataQueryInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The name of the item that it is about, if any. */
  readonly item?: string | null | undefined;
  /** What is asked, 3 to 1000 characters, without anything that identifies a person. */
  readonly question: string;
  /** The number of the standard that it is about, if any. */
  readonly standardNumber?: number | null | undefined;
  /** The submission. */
  readonly submissionId: string;
};

/** Records one case of a team. Name the team by its id or by its code. */
export type RecordCaseInput = {
  /** The answers by the name of the item; leave out, or give null for, what has no value. */
  readonly answers: Record<string, unknown>;
  /** Keep the case as a draft if the audit tool finds errors in it, instead of refusing it. */
  readonly asDraft?: boolean;
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** The team's code. Give this or the id. */
  readonly teamCode?: string | null | undefined;
  /** The team's id. Give this or the code. */
  readonly teamId?: string | null | undefined;
};

/** Records up to 500 cases: all of them, or none. It needs an idempotency key. */
export type RecordCasesInput = {
  /** Keep a case as a draft if the audit tool finds errors in it, instead of refusing all of them. */
  readonly asDraft?: boolean;
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The cases, 1 to 500. */
  readonly cases: ReadonlyArray<CaseInput>;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
};

/** Records that one organisation became another, by merger or renaming. */
export type RecordSuccessionInput = {
  /** The first day of the successor in its place. */
  readonly effectiveOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation before. */
  readonly predecessorId: string;
  /** The organisation after. */
  readonly successorId: string;
};

/** NHS England's regions and the other nations of the United Kingdom. */
export type Region =
  /** East of England. */
  | 'EAST_OF_ENGLAND'
  /** London. */
  | 'LONDON'
  /** Midlands. */
  | 'MIDLANDS'
  /** Northern Ireland. */
  | 'NORTHERN_IRELAND'
  /** North East and Yorkshire. */
  | 'NORTH_EAST_AND_YORKSHIRE'
  /** North West. */
  | 'NORTH_WEST'
  /** Scotland. */
  | 'SCOTLAND'
  /** South East. */
  | 'SOUTH_EAST'
  /** South West. */
  | 'SOUTH_WEST'
  /** Wales. */
  | 'WALES';

/** Registers a member organisation. */
export type RegisterOrganisationInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What kind of member it is. */
  readonly kind: OrganisationKind;
  /** The first day of its membership. */
  readonly memberFromOn: string;
  /** The registered name, 3 to 200 characters. */
  readonly name: string;
  /** The ODS code: three to six capitals and digits, unique. */
  readonly odsCode: string;
  /** Where it is. */
  readonly region: Region;
};

/** Registers a partner tool. */
export type RegisterPartnerToolInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The name under which organisations know it, 3 to 100 characters. */
  readonly name: string;
  /** The subject of its access tokens. */
  readonly subject: string;
};

/** Registers a member of staff who is to sign in. */
export type RegisterPersonInput = {
  /** The name as colleagues know it, 2 to 100 characters. */
  readonly displayName: string;
  /** One work e-mail address. */
  readonly email: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The person's subject at the identity provider, as it stands in `sub` of the tokens. */
  readonly subject: string;
};

/** Registers teams of an organisation by their local codes. */
export type RegisterTeamsInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** 1 to 200 teams; all are registered, or none. */
  readonly teams: ReadonlyArray<NewTeamInput>;
};

/** Removes a case. */
export type RemoveCaseInput = {
  /** The case. */
  readonly caseId: string;
  /** The version of the case that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why it is removed, 3 to 500 characters. Kept in the history; nothing about a patient. */
  readonly reason: string;
};

/** Reopens a submission for a correction. */
export type ReopenSubmissionInput = {
  /** The last day on which the organisation can correct it. */
  readonly closesOn: string;
  /** The version of the submission that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters; the organisation can read it. */
  readonly reason: string;
  /** The submission. */
  readonly submissionId: string;
};

/** Corrects a cycle's published results with the figures of a later lock. */
export type ReviseBenchmarkInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The version of the figures that you previewed. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why the published results are corrected, 3 to 500 characters. All who read the results read it: name no organisation. */
  readonly reason: string;
};

/** A role that somebody holds. */
export type Role =
  /** The central team. */
  | 'CENTRAL_TEAM'
  /** Enters and corrects cases of one cycle in one organisation. */
  | 'DATA_COLLECTOR'
  /** The local POMH lead of an organisation, or a deputy. */
  | 'LOCAL_LEAD'
  /** A machine client that reads published results. */
  | 'PARTNER_TOOL'
  /** Leads one programme in one organisation. */
  | 'QIP_LEAD'
  /** Reads one organisation's published reports. */
  | 'VIEWER';

/** What a broken rule means for a case. */
export type RuleSeverity =
  /** The case cannot be complete. */
  | 'ERROR'
  /** The answers are unusual and should be looked at again. */
  | 'WARNING';

/** How much of a figure is shown at its number of cases. */
export type ShownDetail =
  /** Five to nine: counts and interval, no percentage as a headline, no flag. */
  | 'COUNTS'
  /** Twenty and more. */
  | 'EVERYTHING'
  /** One to four: so said in anything that travels; the figure itself on the owner’s screen only. */
  | 'FEWER_THAN_FIVE'
  /** No eligible cases: neither 0 % nor an error. */
  | 'NO_ELIGIBLE_CASES'
  /** Ten to nineteen: whole percentage, interval and flag. */
  | 'WHOLE_PERCENT';

/** Signs off what an organisation submits to an audit cycle. */
export type SignOffSubmissionInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The version of the submission that you have seen; 0 where there is none, to vouch for no eligible cases. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
};

/** Whether a higher or a lower rate is better. */
export type StandardDirection =
  /** A higher rate is better. */
  | 'HIGHER'
  /** A lower rate is better. */
  | 'LOWER'
  /** Neither: the rate describes practice and is never called good or bad. */
  | 'NEUTRAL';

/** One audit standard. */
export type StandardInput = {
  /** Whether a higher or a lower rate is better, or neither. */
  readonly direction: StandardDirection;
  /** Which cases it applies to: a condition in CEL over the data items. */
  readonly eligibleWhen: string;
  /** The guidance that it rests on; empty for a description of practice. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** Who of the eligible is left out, in the order in which to try; may be empty. */
  readonly exclusions: ReadonlyArray<ExclusionInput>;
  /** Which of the remaining cases meet it: a condition in CEL over the data items. */
  readonly metWhen: string;
  /** What becomes of a case that cannot be decided. */
  readonly missingData: MissingDataRule;
  /** Its number: 1 for the first, without gaps. */
  readonly number: number;
  /** The standard in words. */
  readonly statement: string;
  /** The treatment target in whole percent; none for a NEUTRAL standard. */
  readonly targetPercent?: number | null | undefined;
};

/** Makes room for a CSV file of cases. */
export type StartCaseUploadInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the file does to the cases that are there. */
  readonly mode: CaseUploadMode;
  /** The organisation. */
  readonly organisationId: string;
};

/** By what figures may be broken down: the fixed menu, and the only one. */
export type Stratum =
  /** The age band. */
  | 'AGE_BAND'
  /** The care setting. */
  | 'CARE_SETTING'
  /** The ethnicity. */
  | 'ETHNICITY'
  /** The sex. */
  | 'SEX';

/** Where a submission stands. */
export type SubmissionState =
  /** The organisation is working on it. */
  | 'OPEN'
  /** The lead has vouched for it; its cases stay as they are unless the sign-off is withdrawn. */
  | 'SIGNED_OFF';

/** Where a submission window stands. */
export type SubmissionWindowState =
  /** The last day has passed: nothing is accepted any more, and the cycle is not locked yet. */
  | 'CLOSED'
  /** The central team has locked the cycle: what it holds is what is analysed. */
  | 'LOCKED'
  /** Online submission has not opened yet. */
  | 'NOT_YET_OPEN'
  /** Cases are accepted. */
  | 'OPEN';

/** Gives a draft to its checker. */
export type SubmitProgrammeForCheckInput = {
  /** The `version` of that programme version as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The version of the programme. */
  readonly programmeVersionId: string;
};

/** What happens on a day of the timetable. */
export type TimetableEventKind =
  /** The last day of data collection. */
  | 'COLLECTION_CLOSES'
  /** The first day of data collection. */
  | 'COLLECTION_OPENS'
  /** The audit materials go to the local leads. */
  | 'MATERIALS'
  /** The benchmarking reports are due. */
  | 'REPORT'
  /** The last day of online data submission, whole. */
  | 'SUBMISSION_CLOSES'
  /** The first day of online data submission. */
  | 'SUBMISSION_OPENS';

/** How a series is drawn. */
export type TrendDrawing =
  /** From 12 cycles on: control limits, and the rules that mark what chance seldom makes. */
  | 'CONTROL_CHART'
  /** Fewer than 10 cycles: the rates with their intervals, and no control limits. */
  | 'RUN_LINE'
  /** 10 or 11 cycles: control limits on trial, and no rules yet. */
  | 'TRIAL_LIMITS';

/** A rule of a control chart (NHS England, Making Data Count) that a cycle is part of. */
export type TrendSignal =
  /** One of seven in a row that fall. */
  | 'FALLING'
  /** Beyond a control limit. */
  | 'OUTSIDE_LIMITS'
  /** One of seven in a row that rise. */
  | 'RISING'
  /** One of seven in a row on the same side of the centre line. */
  | 'SHIFT'
  /** One of two in three near the same limit. */
  | 'TWO_IN_THREE';

/** Undoes the lock of an audit cycle. */
export type UndoLockInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The number of the lock that you mean: the one that stands. */
  readonly expectedLockNumber: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters. */
  readonly reason: string;
};

/** What a lock does with the complete cases of submissions that nobody has signed off. */
export type UnsignedChoice =
  /** They are left out: the organisation does not count as having taken part. */
  | 'LEAVE_OUT'
  /** They are taken in. */
  | 'TAKE_COMPLETE';

/** What can be said of a rate beside another. */
export type VerdictKind =
  /** As expected: no clear difference from the national rate. */
  | 'AS_EXPECTED'
  /** It stands out on a measure for which neither side is better: never good or bad. */
  | 'DIFFERENT'
  /** Fewer than ten eligible cases: shown without a comparison. */
  | 'FEW_CASES'
  /** The missing data could change the verdict: shown without one. */
  | 'MISSING_CROSSES_FLAG'
  /** Over a quarter of the data is missing: shown without a comparison. */
  | 'MISSING_OVER_QUARTER'
  /** No clear difference from the rest of the organisation. */
  | 'NO_CLEAR_DIFFERENCE'
  /** There is nothing to compare with. */
  | 'NO_COMPARISON'
  /** There are no eligible cases. */
  | 'NO_ELIGIBLE_CASES'
  /** Nothing stands out, but not even the most extreme result could have. */
  | 'TOO_FEW_TO_TELL'
  /** It stands out on the side that the standard calls better. */
  | 'WORTH_LEARNING_FROM'
  /** It stands out on the other side. */
  | 'WORTH_LOOKING_INTO';

/** Takes a sign-off back. */
export type WithdrawSignOffInput = {
  /** The version of the submission that you have seen. */
  readonly expectedVersion: number;
  /** The submission. */
  readonly submissionId: string;
};

/** Why figures are withheld. */
export type WithheldReason =
  /** Too few organisations took part, or too unlike in size, for nobody to be recognised. */
  | 'TOO_FEW_PARTICIPANTS';

/** What brings a case to the worklist. */
export type WorklistKind =
  /** A standard cannot be decided, because data is missing. */
  | 'MISSING_DATA'
  /** A standard is not met. */
  | 'NOT_MET';

export type AuditCyclesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type AuditCyclesQuery = { readonly auditCycles: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly label: string, readonly kind: AuditCycleKind, readonly phase: AuditCyclePhase, readonly isComparable: boolean, readonly programme: { readonly topic: string, readonly title: string }, readonly schedule: { readonly collectionOpensOn: string, readonly submissionOpensOn: string, readonly submissionClosesOn: string, readonly reportOn: string } } }> } | null };

export type AuditToolOfTopicQueryVariables = Exact<{
  topic: string;
}>;


export type AuditToolOfTopicQuery = { readonly programme: { readonly title: string, readonly currentVersion: { readonly number: number, readonly auditTool: { readonly sections: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly items: ReadonlyArray<{ readonly name: string, readonly kind: AuditItemKind, readonly section: string, readonly label: string, readonly help: string | null, readonly unit: string | null, readonly minimum: number | null, readonly maximum: number | null, readonly isRequired: boolean, readonly visibleWhen: string | null, readonly options: ReadonlyArray<{ readonly code: string, readonly label: string }> }>, readonly rules: ReadonlyArray<{ readonly code: string, readonly holds: string, readonly severity: RuleSeverity, readonly message: string }> } } | null } | null };

export type ProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesQuery = { readonly programmes: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly topic: string, readonly title: string, readonly clinicalArea: string, readonly auditUnit: AuditUnit, readonly currentVersion: { readonly id: string, readonly number: number, readonly standards: ReadonlyArray<{ readonly id: string, readonly number: number, readonly statement: string, readonly direction: StandardDirection, readonly targetPercent: number | null, readonly evidence: ReadonlyArray<{ readonly body: string, readonly code: string, readonly link: string | null }> }> } | null } }> } | null };

export type TimetableQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type TimetableQuery = { readonly timetable: ReadonlyArray<{ readonly fallsOn: string, readonly kind: TimetableEventKind, readonly auditCycle: { readonly code: string, readonly label: string, readonly programme: { readonly topic: string, readonly title: string } } }> | null };

export type AnalyseAuditCycleMutationVariables = Exact<{
  input: AnalyseAuditCycleInput;
}>;


export type AnalyseAuditCycleMutation = { readonly analyseAuditCycle:
    | { readonly __typename: 'AnalyseAuditCycleSuccess', readonly analysis: { readonly status: AnalysisStatus, readonly failure: AnalysisFailure | null, readonly lockNumber: number | null } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type AppointDeputyMutationVariables = Exact<{
  input: AppointDeputyInput;
}>;


export type AppointDeputyMutation = { readonly appointDeputy:
    | { readonly __typename: 'AppointDeputySuccess', readonly appointment: { readonly id: string, readonly fromOn: string } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type ApproveProgrammeMutationVariables = Exact<{
  input: ApproveProgrammeInput;
}>;


export type ApproveProgrammeMutation = { readonly approveProgramme:
    | { readonly __typename: 'ApproveProgrammeSuccess', readonly programmeVersion: { readonly id: string, readonly state: ProgrammeVersionState, readonly version: number } | null }
    | { readonly __typename: 'CheckerIsAuthorError', readonly message: string }
    | { readonly __typename: 'DefinitionError', readonly message: string }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type AuditCycleProgressQueryVariables = Exact<{
  code: string;
}>;


export type AuditCycleProgressQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly submissionWindow: { readonly state: SubmissionWindowState, readonly opensAt: string, readonly closesAt: string, readonly lockNumber: number } | null, readonly progress: ReadonlyArray<{ readonly state: SubmissionState, readonly caseCount: number, readonly completeCount: number, readonly openDataQueryCount: number | null, readonly answeredDataQueryCount: number | null, readonly organisation: { readonly odsCode: string, readonly name: string } | null, readonly window: { readonly state: SubmissionWindowState, readonly closesAt: string, readonly own: ReadonlyArray<{ readonly kind: OwnWindowKind, readonly closesAt: string }> } | null, readonly coverage: { readonly expectedCount: number | null, readonly percent: number | null } | null }> | null, readonly analysis: { readonly status: AnalysisStatus, readonly failure: AnalysisFailure | null, readonly lockNumber: number | null } | null } | null };

export type CloseDataQueryOnSubmissionMutationVariables = Exact<{
  input: CloseDataQueryInput;
}>;


export type CloseDataQueryOnSubmissionMutation = { readonly closeDataQuery:
    | { readonly __typename: 'CloseDataQuerySuccess', readonly dataQuery: { readonly id: string, readonly state: DataQueryState, readonly answer: string | null, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type DataQualityQueryVariables = Exact<{
  auditCycleId: string;
  after?: string | null | undefined;
}>;


export type DataQualityQuery = { readonly submissions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: SubmissionState, readonly organisation: { readonly odsCode: string } | null, readonly coverage: { readonly expectedCount: number | null, readonly completeCount: number, readonly percent: number | null } | null, readonly completeness: { readonly caseCount: number, readonly completePercent: number | null, readonly missingPercent: number | null }, readonly progressByDay: ReadonlyArray<{ readonly enteredOn: string, readonly caseCount: number, readonly completeCount: number }>, readonly dataQueries: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: DataQueryState, readonly question: string, readonly answer: string | null, readonly version: number } }> } | null } }> } | null };

export type DraftProgrammeMutationVariables = Exact<{
  input: DraftProgrammeInput;
}>;


export type DraftProgrammeMutation = { readonly draftProgramme:
    | { readonly __typename: 'DefinitionError', readonly message: string, readonly diagnostics: ReadonlyArray<{ readonly path: string, readonly code: DefinitionProblemCode, readonly message: string, readonly line: number | null, readonly column: number | null }> }
    | { readonly __typename: 'DraftProgrammeSuccess', readonly programmeVersion: { readonly id: string, readonly version: number, readonly programme: { readonly id: string, readonly topic: string } } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ExtendSubmissionMutationVariables = Exact<{
  input: ExtendSubmissionInput;
}>;


export type ExtendSubmissionMutation = { readonly extendSubmission:
    | { readonly __typename: 'ExtendSubmissionSuccess', readonly organisation: { readonly odsCode: string } | null, readonly window: { readonly state: SubmissionWindowState, readonly closesAt: string } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { readonly grantRole:
    | { readonly __typename: 'GrantRoleSuccess', readonly roleGrant: { readonly id: string, readonly role: GrantableRole, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type LockAuditCycleMutationVariables = Exact<{
  input: LockAuditCycleInput;
}>;


export type LockAuditCycleMutation = { readonly lockAuditCycle:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'LockAuditCycleSuccess', readonly lock: { readonly lockNumber: number, readonly caseCount: number, readonly digest: string, readonly lockedAt: string } | null }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type NominateLocalLeadMutationVariables = Exact<{
  input: NominateLocalLeadInput;
}>;


export type NominateLocalLeadMutation = { readonly nominateLocalLead:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NominateLocalLeadSuccess', readonly appointment: { readonly id: string, readonly fromOn: string, readonly person: { readonly displayName: string } | null } | null }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type OrganisationsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type OrganisationsQuery = { readonly organisations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly odsCode: string, readonly name: string, readonly kind: OrganisationKind, readonly region: Region, readonly successor: { readonly odsCode: string } | null, readonly currentLead: { readonly person: { readonly id: string, readonly displayName: string } | null } | null } }> } | null };

export type PlanAuditCycleMutationVariables = Exact<{
  input: PlanAuditCycleInput;
}>;


export type PlanAuditCycleMutation = { readonly planAuditCycle:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'PlanAuditCycleSuccess', readonly auditCycle: { readonly id: string, readonly code: string, readonly isComparable: boolean, readonly schedule: { readonly materialsOn: string, readonly collectionOpensOn: string, readonly collectionClosesOn: string, readonly submissionOpensOn: string, readonly submissionClosesOn: string, readonly reportOn: string } } | null }
   };

export type PreviewBenchmarkQueryVariables = Exact<{
  code: string;
}>;


export type PreviewBenchmarkQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly benchmark: { readonly revision: number, readonly version: number, readonly publishedAt: string | null, readonly participantCount: number, readonly coverage: { readonly casesExpected: number | null, readonly submittedCount: number | null, readonly completeCount: number | null }, readonly expectedFalseFlags: { readonly alerts: number, readonly alarms: number, readonly sentence: string }, readonly standards: ReadonlyArray<{ readonly standard: { readonly number: number, readonly statement: string } | null, readonly national: { readonly isWithheld: boolean, readonly reason: WithheldReason | null, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number } | null, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null } | null, readonly shown: { readonly detail: ShownDetail, readonly sentence: string } | null, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null } | null, readonly spread: { readonly organisationCount: number, readonly designEffect: number | null, readonly phi: number, readonly tau2: number, readonly isOverdispersionUsed: boolean, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } | null } | null } }> } | null } | null };

export type ProgrammeVersionsQueryVariables = Exact<{
  topic: string;
}>;


export type ProgrammeVersionsQuery = { readonly programme: { readonly id: string, readonly topic: string, readonly title: string, readonly versions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly state: ProgrammeVersionState, readonly version: number }> } | null };

export type PublishBenchmarkMutationVariables = Exact<{
  input: PublishBenchmarkInput;
}>;


export type PublishBenchmarkMutation = { readonly publishBenchmark:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'PublishBenchmarkSuccess', readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly participantCount: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type RaiseDataQueryOnSubmissionMutationVariables = Exact<{
  input: RaiseDataQueryInput;
}>;


export type RaiseDataQueryOnSubmissionMutation = { readonly raiseDataQuery:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RaiseDataQuerySuccess', readonly dataQuery: { readonly id: string, readonly state: DataQueryState, readonly version: number } | null }
   };

export type RecordSuccessionMutationVariables = Exact<{
  input: RecordSuccessionInput;
}>;


export type RecordSuccessionMutation = { readonly recordSuccession:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RecordSuccessionSuccess', readonly succession: { readonly effectiveOn: string, readonly predecessor: { readonly odsCode: string } | null, readonly successor: { readonly odsCode: string } | null } | null }
   };

export type RegisterOrganisationMutationVariables = Exact<{
  input: RegisterOrganisationInput;
}>;


export type RegisterOrganisationMutation = { readonly registerOrganisation:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'RegisterOrganisationSuccess', readonly organisation: { readonly id: string, readonly odsCode: string, readonly name: string } | null }
   };

export type RegisterPartnerToolMutationVariables = Exact<{
  input: RegisterPartnerToolInput;
}>;


export type RegisterPartnerToolMutation = { readonly registerPartnerTool:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'RegisterPartnerToolSuccess', readonly partnerTool: { readonly id: string, readonly name: string } | null }
   };

export type RegisterPersonMutationVariables = Exact<{
  input: RegisterPersonInput;
}>;


export type RegisterPersonMutation = { readonly registerPerson:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'RegisterPersonSuccess', readonly person: { readonly id: string, readonly displayName: string } | null }
   };

export type ReopenSubmissionMutationVariables = Exact<{
  input: ReopenSubmissionInput;
}>;


export type ReopenSubmissionMutation = { readonly reopenSubmission:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReopenSubmissionSuccess', readonly submission: { readonly id: string, readonly state: SubmissionState, readonly version: number, readonly window: { readonly state: SubmissionWindowState, readonly closesAt: string } | null } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type ReviseBenchmarkMutationVariables = Exact<{
  input: ReviseBenchmarkInput;
}>;


export type ReviseBenchmarkMutation = { readonly reviseBenchmark:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReviseBenchmarkSuccess', readonly benchmark: { readonly revision: number, readonly state: BenchmarkState, readonly reason: string | null, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type SubmitProgrammeForCheckMutationVariables = Exact<{
  input: SubmitProgrammeForCheckInput;
}>;


export type SubmitProgrammeForCheckMutation = { readonly submitProgrammeForCheck:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'SubmitProgrammeForCheckSuccess', readonly programmeVersion: { readonly id: string, readonly state: ProgrammeVersionState, readonly version: number } | null }
   };

export type UndoLockMutationVariables = Exact<{
  input: UndoLockInput;
}>;


export type UndoLockMutation = { readonly undoLock:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'UndoLockSuccess', readonly auditCycle: { readonly submissionWindow: { readonly state: SubmissionWindowState, readonly lockNumber: number } | null, readonly locks: ReadonlyArray<{ readonly lockNumber: number, readonly lockedAt: string, readonly undoneAt: string | null }> | null } | null }
   };

export type WhoHasEnrolledQueryVariables = Exact<{
  code: string;
}>;


export type WhoHasEnrolledQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly phase: AuditCyclePhase, readonly enrolments: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly casesExpected: number | null, readonly enrolledAt: string, readonly withdrawnAt: string | null, readonly organisation: { readonly odsCode: string, readonly name: string } | null } }> } } | null };

export type AmendCaseMutationVariables = Exact<{
  input: AmendCaseInput;
}>;


export type AmendCaseMutation = { readonly amendCase:
    | { readonly __typename: 'AmendCaseSuccess', readonly case: { readonly id: string, readonly localReference: string, readonly state: CaseState, readonly version: number, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly code: string, readonly severity: IssueSeverity, readonly message: string }>, readonly outcomes: ReadonlyArray<{ readonly state: OutcomeState, readonly explanation: string, readonly decidingItems: ReadonlyArray<string> }> } | null }
    | { readonly __typename: 'CaseIncompleteError', readonly message: string, readonly canBeDraft: boolean, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly code: string, readonly severity: IssueSeverity, readonly message: string }> }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string }
   };

export type AnswerDataQueryOnSubmissionMutationVariables = Exact<{
  input: AnswerDataQueryInput;
}>;


export type AnswerDataQueryOnSubmissionMutation = { readonly answerDataQuery:
    | { readonly __typename: 'AnswerDataQuerySuccess', readonly dataQuery: { readonly id: string, readonly state: DataQueryState, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type CaseHistoryQueryVariables = Exact<{
  submissionId: string;
  after?: string | null | undefined;
}>;


export type CaseHistoryQuery = { readonly submission: { readonly id: string, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly at: string, readonly operation: string, readonly entity: string, readonly entityId: string, readonly reason: string | null, readonly person: { readonly id: string, readonly displayName: string } | null, readonly caseChange: { readonly version: number, readonly kind: CaseChangeKind, readonly before: { readonly answers: Record<string, unknown>, readonly state: CaseState | null } | null, readonly after: { readonly answers: Record<string, unknown>, readonly state: CaseState | null } | null } | null } }> } } | null };

export type CaseTemplatesQueryVariables = Exact<{
  code: string;
  organisationId: string;
}>;


export type CaseTemplatesQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly caseTemplates: { readonly csvUrl: string, readonly xlsxUrl: string, readonly dataDictionaryUrl: string } | null } | null };

export type CaseUploadQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type CaseUploadQuery = { readonly caseUpload: { readonly id: string, readonly state: CaseUploadState, readonly rowCount: number, readonly duplicateCount: number, readonly newCount: number, readonly unchangedCount: number, readonly removedCount: number, readonly problemCount: number, readonly problemsUrl: string | null, readonly version: number, readonly duplicates: ReadonlyArray<{ readonly row: number, readonly sameAsRow: number }>, readonly problems: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly row: number | null, readonly columnName: string | null, readonly columnLetter: string | null, readonly code: string, readonly severity: IssueSeverity, readonly identifierKind: IdentifierKind | null, readonly message: string } }> } } | null };

export type CommitCaseUploadMutationVariables = Exact<{
  input: CommitCaseUploadInput;
}>;


export type CommitCaseUploadMutation = { readonly commitCaseUpload:
    | { readonly __typename: 'CommitCaseUploadSuccess', readonly upload: { readonly id: string, readonly state: CaseUploadState, readonly newCount: number, readonly unchangedCount: number, readonly removedCount: number, readonly submission: { readonly id: string, readonly caseCount: number, readonly completeCount: number, readonly version: number } | null } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type EnrolMutationVariables = Exact<{
  input: EnrolInput;
}>;


export type EnrolMutation = { readonly enrol:
    | { readonly __typename: 'EnrolSuccess', readonly enrolment: { readonly id: string, readonly casesExpected: number | null, readonly enrolledAt: string, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotAMemberError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'WindowClosedError', readonly message: string }
   };

export type GrantPartnerAccessMutationVariables = Exact<{
  input: GrantPartnerAccessInput;
}>;


export type GrantPartnerAccessMutation = { readonly grantPartnerAccess:
    | { readonly __typename: 'GrantPartnerAccessSuccess', readonly partnerGrant: { readonly id: string, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type MyBenchmarkQueryVariables = Exact<{
  code: string;
  organisationId?: string | null | undefined;
}>;


export type MyBenchmarkQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly participantCount: number, readonly coverage: { readonly casesExpected: number | null, readonly submittedCount: number | null, readonly completeCount: number | null }, readonly expectedFalseFlags: { readonly alerts: number, readonly alarms: number, readonly sentence: string }, readonly ownOrganisation: { readonly id: string, readonly odsCode: string, readonly name: string } | null, readonly standards: ReadonlyArray<{ readonly standard: { readonly id: string, readonly number: number, readonly statement: string, readonly direction: StandardDirection, readonly targetPercent: number | null } | null, readonly national: { readonly isWithheld: boolean, readonly reason: WithheldReason | null, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number } | null, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null } | null, readonly shown: { readonly detail: ShownDetail, readonly sentence: string } | null, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null } | null, readonly spread: { readonly organisationCount: number, readonly designEffect: number | null, readonly phi: number, readonly tau2: number, readonly isOverdispersionUsed: boolean, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } | null } | null }, readonly ownOrganisation: { readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number }, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly shown: { readonly detail: ShownDetail, readonly sentence: string }, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null }, readonly comparison: { readonly rate: number | null, readonly isOwnLeftOut: boolean, readonly exactFlag: FunnelZone | null, readonly adjustedFlag: FunnelZone | null, readonly headlineFlag: FunnelZone | null, readonly caution: string | null, readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } } | null, readonly shrunken: { readonly value: number, readonly reliability: number, readonly sentence: string } | null, readonly position: { readonly quartile: number, readonly sentence: string } | null } | null, readonly ownTeams: ReadonlyArray<{ readonly team: { readonly id: string, readonly code: string } | null, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number }, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly shown: { readonly detail: ShownDetail, readonly sentence: string }, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null }, readonly comparison: { readonly rate: number | null, readonly isOwnLeftOut: boolean, readonly exactFlag: FunnelZone | null, readonly adjustedFlag: FunnelZone | null, readonly headlineFlag: FunnelZone | null, readonly caution: string | null, readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } } | null, readonly besideOthers: { readonly difference: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null, readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } } | null }>, readonly distribution: { readonly rankedCount: number, readonly median: number, readonly quartileCuts: ReadonlyArray<number>, readonly decileCuts: ReadonlyArray<number> | null } | null, readonly peers: { readonly isWithheld: boolean, readonly precision: PeerPrecision | null, readonly reason: WithheldReason | null, readonly rows: ReadonlyArray<{ readonly code: string, readonly percent: number | null, readonly funnelZone: FunnelZone | null, readonly isOwn: boolean, readonly sizeBand: { readonly from: number, readonly to: number | null } | null }> } | null }> } | null } | null };

export type CountsOfFiveFragment = { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number };

export type RateWithIntervalFragment = { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null };

export type MissingFragment = { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null };

export type BesideNationFragment = { readonly rate: number | null, readonly isOwnLeftOut: boolean, readonly exactFlag: FunnelZone | null, readonly adjustedFlag: FunnelZone | null, readonly headlineFlag: FunnelZone | null, readonly caution: string | null, readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } };

export type MyDashboardQueryVariables = Exact<{
  first?: number;
}>;


export type MyDashboardQuery = { readonly viewer: { readonly person: { readonly displayName: string } | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly odsCode: string, readonly name: string, readonly enrolments: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly casesExpected: number | null, readonly withdrawnAt: string | null, readonly version: number, readonly submission: { readonly id: string, readonly state: SubmissionState, readonly caseCount: number, readonly completeCount: number, readonly version: number } | null, readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly phase: AuditCyclePhase, readonly programme: { readonly topic: string, readonly title: string }, readonly schedule: { readonly submissionClosesOn: string, readonly reportOn: string }, readonly submissionWindow: { readonly state: SubmissionWindowState, readonly closesAt: string } | null, readonly progress: ReadonlyArray<{ readonly teams: ReadonlyArray<{ readonly caseCount: number, readonly completeCount: number, readonly team: { readonly code: string } | null }> }> | null, readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly standards: ReadonlyArray<{ readonly standard: { readonly number: number, readonly statement: string } | null, readonly national: { readonly rate: { readonly percent: number | null } | null }, readonly ownOrganisation: { readonly rate: { readonly numerator: number, readonly denominator: number, readonly percent: number | null } } | null }> } | null } } }> } | null }> } | null };

export type MyDataQualityQueryVariables = Exact<{
  submissionId: string;
}>;


export type MyDataQualityQuery = { readonly submission: { readonly id: string, readonly coverage: { readonly expectedCount: number | null, readonly submittedCount: number, readonly completeCount: number, readonly percent: number | null } | null, readonly completeness: { readonly caseCount: number, readonly completePercent: number | null, readonly missingPercent: number | null }, readonly progressByDay: ReadonlyArray<{ readonly enteredOn: string, readonly teamCode: string | null, readonly caseCount: number, readonly completeCount: number }>, readonly itemCompleteness: ReadonlyArray<{ readonly item: string, readonly label: string, readonly isRequired: boolean, readonly answeredCount: number, readonly missingCount: number, readonly notAskedCount: number, readonly undecidedCount: number }> | null, readonly suspectedDuplicates: { readonly groupCount: number, readonly groups: ReadonlyArray<{ readonly caseCount: number, readonly isWithinOneTeam: boolean, readonly localReferences: ReadonlyArray<string> }> } | null, readonly answerPatterns: ReadonlyArray<{ readonly kind: AnswerPatternKind, readonly teamCode: string | null, readonly item: string | null, readonly caseCount: number, readonly digit: number | null, readonly percent: number | null }> | null } | null };

export type MyDataQueriesQueryVariables = Exact<{
  submissionId: string;
  after?: string | null | undefined;
}>;


export type MyDataQueriesQuery = { readonly submission: { readonly id: string, readonly dataQueries: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: DataQueryState, readonly question: string, readonly standardNumber: number | null, readonly item: string | null, readonly raisedAt: string, readonly answer: string | null, readonly version: number } }> } | null } | null };

export type MyPicturesQueryVariables = Exact<{
  code: string;
  organisationId?: string | null | undefined;
}>;


export type MyPicturesQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly benchmark: { readonly revision: number, readonly standards: ReadonlyArray<{ readonly standard: { readonly id: string, readonly number: number, readonly statement: string, readonly direction: StandardDirection } | null, readonly drawing: { readonly nationalRate: number | null, readonly funnel: { readonly rate: number, readonly isOwnLeftOut: boolean, readonly lines: ReadonlyArray<{ readonly level: FunnelLevel, readonly isAdjusted: boolean, readonly points: ReadonlyArray<{ readonly cases: number, readonly lower: number | null, readonly upper: number | null }> }>, readonly peers: ReadonlyArray<{ readonly code: string, readonly cases: number, readonly percent: number, readonly isOwn: boolean }>, readonly own: { readonly cases: number, readonly value: number } | null } | null, readonly peers: ReadonlyArray<{ readonly code: string, readonly percent: number, readonly isOwn: boolean }>, readonly teams: ReadonlyArray<{ readonly value: number | null, readonly team: { readonly id: string, readonly code: string } | null, readonly shown: { readonly detail: ShownDetail, readonly sentence: string }, readonly interval: { readonly lower: number, readonly upper: number } | null }> } }> } | null } | null };

export type MyProvisionalResultsQueryVariables = Exact<{
  submissionId: string;
}>;


export type MyProvisionalResultsQuery = { readonly submission: { readonly id: string, readonly provisionalResults: { readonly caseCount: number, readonly standards: ReadonlyArray<{ readonly number: number, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number }, readonly rate: { readonly numerator: number, readonly denominator: number, readonly percent: number | null } }>, readonly teams: ReadonlyArray<{ readonly teamCode: string, readonly caseCount: number, readonly standards: ReadonlyArray<{ readonly number: number, readonly rate: { readonly numerator: number, readonly denominator: number, readonly percent: number | null } }> }> } | null } | null };

export type MyResultsAsFilesQueryVariables = Exact<{
  code: string;
}>;


export type MyResultsAsFilesQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly benchmark: { readonly revision: number, readonly exports: { readonly ownCsvUrl: string | null, readonly ownWorkbookUrl: string | null, readonly fhirMeasureReportsUrl: string | null, readonly nationalCsvUrl: string, readonly nationalMetadataUrl: string, readonly fhirMeasuresUrl: string } | null } | null } | null };

export type MySubmissionQueryVariables = Exact<{
  auditCycleId: string;
}>;


export type MySubmissionQuery = { readonly submissions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: SubmissionState, readonly caseCount: number, readonly completeCount: number, readonly draftCount: number, readonly version: number, readonly window: { readonly state: SubmissionWindowState, readonly closesAt: string, readonly own: ReadonlyArray<{ readonly kind: OwnWindowKind, readonly closesAt: string }> } | null, readonly organisation: { readonly id: string } | null } }> } | null };

export type MyTrendsQueryVariables = Exact<{
  topic: string;
  organisationId?: string | null | undefined;
}>;


export type MyTrendsQuery = { readonly programme: { readonly id: string, readonly topic: string, readonly title: string, readonly currentVersion: { readonly id: string, readonly number: number, readonly standards: ReadonlyArray<{ readonly id: string, readonly number: number, readonly statement: string, readonly direction: StandardDirection, readonly targetPercent: number | null, readonly trend: { readonly ownOrganisation: { readonly id: string, readonly odsCode: string, readonly name: string } | null, readonly segments: ReadonlyArray<{ readonly breakReason: string | null, readonly points: ReadonlyArray<{ readonly code: string, readonly isBaseline: boolean, readonly collectionOpensOn: string, readonly monthsSinceBaseline: number, readonly revision: number, readonly auditCycle: { readonly id: string, readonly kind: AuditCycleKind, readonly label: string } | null, readonly national: { readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null } | null, readonly coverage: { readonly casesExpected: number | null, readonly submittedCount: number | null, readonly completeCount: number | null }, readonly sincePrevious: { readonly matchedCount: number | null, readonly joinerCount: number | null, readonly leaverCount: number | null, readonly agreement: ChangeAgreement, readonly direction: ChangeDirection | null, readonly sentence: string, readonly pooled: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } }, readonly matched: { readonly difference: number, readonly p: number | null, readonly heterogeneityP: number | null, readonly direction: ChangeDirection, readonly interval: { readonly lower: number, readonly upper: number } } | null } | null, readonly sinceBaseline: { readonly matchedCount: number | null, readonly joinerCount: number | null, readonly leaverCount: number | null, readonly agreement: ChangeAgreement, readonly direction: ChangeDirection | null, readonly sentence: string, readonly pooled: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } }, readonly matched: { readonly difference: number, readonly p: number | null, readonly heterogeneityP: number | null, readonly direction: ChangeDirection, readonly interval: { readonly lower: number, readonly upper: number } } | null } | null } | null, readonly ownOrganisation: { readonly detail: ShownDetail, readonly organisationCount: number, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly coverage: { readonly casesExpected: number | null, readonly submittedCount: number | null, readonly completeCount: number | null }, readonly sincePrevious: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } } | null, readonly sinceBaseline: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } } | null } | null }>, readonly national: { readonly drawing: TrendDrawing, readonly centre: number | null, readonly trendTest: { readonly cycleCount: number, readonly z: number, readonly p: number, readonly departureP: number | null } | null, readonly marks: ReadonlyArray<{ readonly code: string, readonly rate: number, readonly signals: ReadonlyArray<TrendSignal>, readonly interval: { readonly lower: number, readonly upper: number }, readonly limits: { readonly lower: number, readonly upper: number } | null }> }, readonly ownOrganisation: { readonly drawing: TrendDrawing, readonly centre: number | null, readonly trendTest: { readonly cycleCount: number, readonly z: number, readonly p: number, readonly departureP: number | null } | null, readonly marks: ReadonlyArray<{ readonly code: string, readonly rate: number, readonly signals: ReadonlyArray<TrendSignal>, readonly interval: { readonly lower: number, readonly upper: number }, readonly limits: { readonly lower: number, readonly upper: number } | null }> } | null }> } | null }> } | null } | null };

export type TrendRateFragment = { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null };

export type ChangeInShortFragment = { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } };

export type NationalChangeInShortFragment = { readonly matchedCount: number | null, readonly joinerCount: number | null, readonly leaverCount: number | null, readonly agreement: ChangeAgreement, readonly direction: ChangeDirection | null, readonly sentence: string, readonly pooled: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } }, readonly matched: { readonly difference: number, readonly p: number | null, readonly heterogeneityP: number | null, readonly direction: ChangeDirection, readonly interval: { readonly lower: number, readonly upper: number } } | null };

export type SeriesOfTrendFragment = { readonly drawing: TrendDrawing, readonly centre: number | null, readonly trendTest: { readonly cycleCount: number, readonly z: number, readonly p: number, readonly departureP: number | null } | null, readonly marks: ReadonlyArray<{ readonly code: string, readonly rate: number, readonly signals: ReadonlyArray<TrendSignal>, readonly interval: { readonly lower: number, readonly upper: number }, readonly limits: { readonly lower: number, readonly upper: number } | null }> };

export type MyWorklistQueryVariables = Exact<{
  submissionId: string;
  standardNumber?: number | null | undefined;
  kind?: WorklistKind | null | undefined;
  after?: string | null | undefined;
}>;


export type MyWorklistQuery = { readonly submission: { readonly id: string, readonly worklist: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly caseId: string, readonly localReference: string, readonly reasons: ReadonlyArray<{ readonly standardNumber: number, readonly statement: string, readonly kind: WorklistKind, readonly missingItems: ReadonlyArray<{ readonly name: string, readonly label: string }> }> } }> } | null } | null };

export type RecordCaseMutationVariables = Exact<{
  input: RecordCaseInput;
}>;


export type RecordCaseMutation = { readonly recordCase:
    | { readonly __typename: 'CaseIncompleteError', readonly message: string, readonly canBeDraft: boolean, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly code: string, readonly severity: IssueSeverity, readonly message: string }> }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RecordCaseSuccess', readonly case: { readonly id: string, readonly localReference: string, readonly state: CaseState, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly code: string, readonly severity: IssueSeverity, readonly message: string }>, readonly outcomes: ReadonlyArray<{ readonly state: OutcomeState, readonly explanation: string, readonly missingItems: ReadonlyArray<string>, readonly standard: { readonly number: number, readonly statement: string } | null }> } | null }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type RecordCasesMutationVariables = Exact<{
  input: RecordCasesInput;
}>;


export type RecordCasesMutation = { readonly recordCases:
    | { readonly __typename: 'CasesRefusedError', readonly message: string, readonly problems: ReadonlyArray<{ readonly index: number, readonly item: string | null, readonly code: string, readonly identifierKind: IdentifierKind | null, readonly severity: IssueSeverity, readonly message: string }> }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RecordCasesSuccess', readonly cases: ReadonlyArray<{ readonly id: string, readonly localReference: string, readonly state: CaseState } | null> }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type RegisterTeamsMutationVariables = Exact<{
  input: RegisterTeamsInput;
}>;


export type RegisterTeamsMutation = { readonly registerTeams:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RegisterTeamsSuccess', readonly teams: ReadonlyArray<{ readonly id: string, readonly code: string, readonly careSetting: CareSetting }> }
   };

export type RemoveCaseMutationVariables = Exact<{
  input: RemoveCaseInput;
}>;


export type RemoveCaseMutation = { readonly removeCase:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RemoveCaseSuccess', readonly localReference: string, readonly submission: { readonly id: string, readonly version: number, readonly caseCount: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string }
   };

export type SignOffSubmissionMutationVariables = Exact<{
  input: SignOffSubmissionInput;
}>;


export type SignOffSubmissionMutation = { readonly signOffSubmission:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'SignOffSubmissionSuccess', readonly submission: { readonly id: string, readonly state: SubmissionState, readonly signedOffAt: string | null, readonly completeCount: number, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'SubmissionIncompleteError', readonly message: string, readonly draftCount: number, readonly teams: ReadonlyArray<{ readonly teamCode: string, readonly draftCount: number, readonly localReferences: ReadonlyArray<string> }> }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type StartCaseUploadMutationVariables = Exact<{
  input: StartCaseUploadInput;
}>;


export type StartCaseUploadMutation = { readonly startCaseUpload:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StartCaseUploadSuccess', readonly upload: { readonly id: string, readonly mode: CaseUploadMode, readonly uploadUrl: string | null, readonly expiresAt: string, readonly version: number } | null }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly person: { readonly displayName: string, readonly email: string } | null, readonly roles: ReadonlyArray<{ readonly role: Role, readonly organisation: { readonly id: string, readonly odsCode: string, readonly name: string } | null }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly odsCode: string, readonly name: string }> } | null };

export type WithdrawSignOffMutationVariables = Exact<{
  input: WithdrawSignOffInput;
}>;


export type WithdrawSignOffMutation = { readonly withdrawSignOff:
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
    | { readonly __typename: 'WithdrawSignOffSuccess', readonly submission: { readonly id: string, readonly state: SubmissionState, readonly version: number } | null }
   };

export type NationalResultsQueryVariables = Exact<{
  code: string;
}>;


export type NationalResultsQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly participantCount: number, readonly expectedFalseFlags: { readonly alerts: number, readonly alarms: number, readonly sentence: string }, readonly standards: ReadonlyArray<{ readonly standard: { readonly number: number, readonly statement: string, readonly direction: StandardDirection } | null, readonly national: { readonly isWithheld: boolean, readonly reason: WithheldReason | null, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number } | null, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null } | null, readonly shown: { readonly detail: ShownDetail, readonly sentence: string } | null, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null } | null, readonly spread: { readonly organisationCount: number, readonly designEffect: number | null, readonly phi: number, readonly tau2: number, readonly isOverdispersionUsed: boolean, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } | null } | null } }> } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CountsOfFiveFragmentDoc = new TypedDocumentString(`
    fragment CountsOfFive on OutcomeCounts {
  met
  notMet
  excluded
  notApplicable
  missing
}
    `, {"fragmentName":"CountsOfFive"}) as unknown as TypedDocumentString<CountsOfFiveFragment, unknown>;
export const RateWithIntervalFragmentDoc = new TypedDocumentString(`
    fragment RateWithInterval on Rate {
  numerator
  denominator
  value
  percent
  interval {
    lower
    upper
  }
}
    `, {"fragmentName":"RateWithInterval"}) as unknown as TypedDocumentString<RateWithIntervalFragment, unknown>;
export const MissingFragmentDoc = new TypedDocumentString(`
    fragment Missing on MissingData {
  missingCount
  share
  bounds {
    lower
    upper
  }
  advice
  sentence
}
    `, {"fragmentName":"Missing"}) as unknown as TypedDocumentString<MissingFragment, unknown>;
export const BesideNationFragmentDoc = new TypedDocumentString(`
    fragment BesideNation on NationalComparison {
  rate
  isOwnLeftOut
  exactFlag
  adjustedFlag
  headlineFlag
  caution
  verdict {
    kind
    sentence
  }
}
    `, {"fragmentName":"BesideNation"}) as unknown as TypedDocumentString<BesideNationFragment, unknown>;
export const TrendRateFragmentDoc = new TypedDocumentString(`
    fragment TrendRate on Rate {
  numerator
  denominator
  value
  percent
  interval {
    lower
    upper
  }
}
    `, {"fragmentName":"TrendRate"}) as unknown as TypedDocumentString<TrendRateFragment, unknown>;
export const ChangeInShortFragmentDoc = new TypedDocumentString(`
    fragment ChangeInShort on Change {
  fromCode
  difference
  interval {
    lower
    upper
  }
  p
  adjustedP
  direction
  sentence
}
    `, {"fragmentName":"ChangeInShort"}) as unknown as TypedDocumentString<ChangeInShortFragment, unknown>;
export const NationalChangeInShortFragmentDoc = new TypedDocumentString(`
    fragment NationalChangeInShort on NationalChange {
  pooled {
    ...ChangeInShort
  }
  matched {
    difference
    interval {
      lower
      upper
    }
    p
    heterogeneityP
    direction
  }
  matchedCount
  joinerCount
  leaverCount
  agreement
  direction
  sentence
}
    fragment ChangeInShort on Change {
  fromCode
  difference
  interval {
    lower
    upper
  }
  p
  adjustedP
  direction
  sentence
}`, {"fragmentName":"NationalChangeInShort"}) as unknown as TypedDocumentString<NationalChangeInShortFragment, unknown>;
export const SeriesOfTrendFragmentDoc = new TypedDocumentString(`
    fragment SeriesOfTrend on TrendSeries {
  drawing
  centre
  trendTest {
    cycleCount
    z
    p
    departureP
  }
  marks {
    code
    rate
    interval {
      lower
      upper
    }
    limits {
      lower
      upper
    }
    signals
  }
}
    `, {"fragmentName":"SeriesOfTrend"}) as unknown as TypedDocumentString<SeriesOfTrendFragment, unknown>;
export const AuditCyclesDocument = new TypedDocumentString(`
    query AuditCycles($first: Int! = 50, $after: String) {
  auditCycles(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        code
        label
        kind
        phase
        isComparable
        programme {
          topic
          title
        }
        schedule {
          collectionOpensOn
          submissionOpensOn
          submissionClosesOn
          reportOn
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditCyclesQuery, AuditCyclesQueryVariables>;
export const AuditToolOfTopicDocument = new TypedDocumentString(`
    query AuditToolOfTopic($topic: String!) {
  programme(topic: $topic) {
    title
    currentVersion {
      number
      auditTool {
        sections {
          code
          title
        }
        items {
          name
          kind
          section
          label
          help
          unit
          minimum
          maximum
          isRequired
          visibleWhen
          options {
            code
            label
          }
        }
        rules {
          code
          holds
          severity
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditToolOfTopicQuery, AuditToolOfTopicQueryVariables>;
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes {
  programmes(first: 50) {
    totalCount
    edges {
      node {
        id
        topic
        title
        clinicalArea
        auditUnit
        currentVersion {
          id
          number
          standards {
            id
            number
            statement
            direction
            targetPercent
            evidence {
              body
              code
              link
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const TimetableDocument = new TypedDocumentString(`
    query Timetable($from: LocalDate!, $to: LocalDate!) {
  timetable(from: $from, to: $to) {
    fallsOn
    kind
    auditCycle {
      code
      label
      programme {
        topic
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimetableQuery, TimetableQueryVariables>;
export const AnalyseAuditCycleDocument = new TypedDocumentString(`
    mutation AnalyseAuditCycle($input: AnalyseAuditCycleInput!) {
  analyseAuditCycle(input: $input) {
    __typename
    ... on AnalyseAuditCycleSuccess {
      analysis {
        status
        failure
        lockNumber
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnalyseAuditCycleMutation, AnalyseAuditCycleMutationVariables>;
export const AppointDeputyDocument = new TypedDocumentString(`
    mutation AppointDeputy($input: AppointDeputyInput!) {
  appointDeputy(input: $input) {
    __typename
    ... on AppointDeputySuccess {
      appointment {
        id
        fromOn
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AppointDeputyMutation, AppointDeputyMutationVariables>;
export const ApproveProgrammeDocument = new TypedDocumentString(`
    mutation ApproveProgramme($input: ApproveProgrammeInput!) {
  approveProgramme(input: $input) {
    __typename
    ... on ApproveProgrammeSuccess {
      programmeVersion {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveProgrammeMutation, ApproveProgrammeMutationVariables>;
export const AuditCycleProgressDocument = new TypedDocumentString(`
    query AuditCycleProgress($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    submissionWindow {
      state
      opensAt
      closesAt
      lockNumber
    }
    progress {
      organisation {
        odsCode
        name
      }
      state
      caseCount
      completeCount
      window {
        state
        closesAt
        own {
          kind
          closesAt
        }
      }
      coverage {
        expectedCount
        percent
      }
      openDataQueryCount
      answeredDataQueryCount
    }
    analysis {
      status
      failure
      lockNumber
    }
  }
}
    `) as unknown as TypedDocumentString<AuditCycleProgressQuery, AuditCycleProgressQueryVariables>;
export const CloseDataQueryOnSubmissionDocument = new TypedDocumentString(`
    mutation CloseDataQueryOnSubmission($input: CloseDataQueryInput!) {
  closeDataQuery(input: $input) {
    __typename
    ... on CloseDataQuerySuccess {
      dataQuery {
        id
        state
        answer
        version
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<CloseDataQueryOnSubmissionMutation, CloseDataQueryOnSubmissionMutationVariables>;
export const DataQualityDocument = new TypedDocumentString(`
    query DataQuality($auditCycleId: ID!, $after: String) {
  submissions(auditCycleId: $auditCycleId, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        state
        organisation {
          odsCode
        }
        coverage {
          expectedCount
          completeCount
          percent
        }
        completeness {
          caseCount
          completePercent
          missingPercent
        }
        progressByDay {
          enteredOn
          caseCount
          completeCount
        }
        dataQueries(first: 20) {
          totalCount
          edges {
            node {
              id
              state
              question
              answer
              version
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DataQualityQuery, DataQualityQueryVariables>;
export const DraftProgrammeDocument = new TypedDocumentString(`
    mutation DraftProgramme($input: DraftProgrammeInput!) {
  draftProgramme(input: $input) {
    __typename
    ... on DraftProgrammeSuccess {
      programmeVersion {
        id
        version
        programme {
          id
          topic
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on DefinitionError {
      diagnostics {
        path
        code
        message
        line
        column
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DraftProgrammeMutation, DraftProgrammeMutationVariables>;
export const ExtendSubmissionDocument = new TypedDocumentString(`
    mutation ExtendSubmission($input: ExtendSubmissionInput!) {
  extendSubmission(input: $input) {
    __typename
    ... on ExtendSubmissionSuccess {
      organisation {
        odsCode
      }
      window {
        state
        closesAt
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendSubmissionMutation, ExtendSubmissionMutationVariables>;
export const GrantRoleDocument = new TypedDocumentString(`
    mutation GrantRole($input: GrantRoleInput!) {
  grantRole(input: $input) {
    __typename
    ... on GrantRoleSuccess {
      roleGrant {
        id
        role
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const LockAuditCycleDocument = new TypedDocumentString(`
    mutation LockAuditCycle($input: LockAuditCycleInput!) {
  lockAuditCycle(input: $input) {
    __typename
    ... on LockAuditCycleSuccess {
      lock {
        lockNumber
        caseCount
        digest
        lockedAt
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<LockAuditCycleMutation, LockAuditCycleMutationVariables>;
export const NominateLocalLeadDocument = new TypedDocumentString(`
    mutation NominateLocalLead($input: NominateLocalLeadInput!) {
  nominateLocalLead(input: $input) {
    __typename
    ... on NominateLocalLeadSuccess {
      appointment {
        id
        fromOn
        person {
          displayName
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NominateLocalLeadMutation, NominateLocalLeadMutationVariables>;
export const OrganisationsDocument = new TypedDocumentString(`
    query Organisations($first: Int! = 100, $after: String) {
  organisations(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        odsCode
        name
        kind
        region
        successor {
          odsCode
        }
        currentLead {
          person {
            id
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
export const PlanAuditCycleDocument = new TypedDocumentString(`
    mutation PlanAuditCycle($input: PlanAuditCycleInput!) {
  planAuditCycle(input: $input) {
    __typename
    ... on PlanAuditCycleSuccess {
      auditCycle {
        id
        code
        isComparable
        schedule {
          materialsOn
          collectionOpensOn
          collectionClosesOn
          submissionOpensOn
          submissionClosesOn
          reportOn
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlanAuditCycleMutation, PlanAuditCycleMutationVariables>;
export const PreviewBenchmarkDocument = new TypedDocumentString(`
    query PreviewBenchmark($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    benchmark {
      revision
      version
      publishedAt
      participantCount
      coverage {
        casesExpected
        submittedCount
        completeCount
      }
      expectedFalseFlags {
        alerts
        alarms
        sentence
      }
      standards {
        standard {
          number
          statement
        }
        national {
          isWithheld
          reason
          counts {
            met
            notMet
            excluded
            notApplicable
            missing
          }
          rate {
            numerator
            denominator
            value
            percent
            interval {
              lower
              upper
            }
          }
          shown {
            detail
            sentence
          }
          missingData {
            missingCount
            share
            bounds {
              lower
              upper
            }
            advice
            sentence
          }
          spread {
            organisationCount
            interval {
              lower
              upper
            }
            designEffect
            phi
            tau2
            isOverdispersionUsed
            sentence
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewBenchmarkQuery, PreviewBenchmarkQueryVariables>;
export const ProgrammeVersionsDocument = new TypedDocumentString(`
    query ProgrammeVersions($topic: String!) {
  programme(topic: $topic) {
    id
    topic
    title
    versions {
      id
      number
      state
      version
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammeVersionsQuery, ProgrammeVersionsQueryVariables>;
export const PublishBenchmarkDocument = new TypedDocumentString(`
    mutation PublishBenchmark($input: PublishBenchmarkInput!) {
  publishBenchmark(input: $input) {
    __typename
    ... on PublishBenchmarkSuccess {
      benchmark {
        revision
        publishedAt
        participantCount
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<PublishBenchmarkMutation, PublishBenchmarkMutationVariables>;
export const RaiseDataQueryOnSubmissionDocument = new TypedDocumentString(`
    mutation RaiseDataQueryOnSubmission($input: RaiseDataQueryInput!) {
  raiseDataQuery(input: $input) {
    __typename
    ... on RaiseDataQuerySuccess {
      dataQuery {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RaiseDataQueryOnSubmissionMutation, RaiseDataQueryOnSubmissionMutationVariables>;
export const RecordSuccessionDocument = new TypedDocumentString(`
    mutation RecordSuccession($input: RecordSuccessionInput!) {
  recordSuccession(input: $input) {
    __typename
    ... on RecordSuccessionSuccess {
      succession {
        effectiveOn
        predecessor {
          odsCode
        }
        successor {
          odsCode
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSuccessionMutation, RecordSuccessionMutationVariables>;
export const RegisterOrganisationDocument = new TypedDocumentString(`
    mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) {
    __typename
    ... on RegisterOrganisationSuccess {
      organisation {
        id
        odsCode
        name
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterOrganisationMutation, RegisterOrganisationMutationVariables>;
export const RegisterPartnerToolDocument = new TypedDocumentString(`
    mutation RegisterPartnerTool($input: RegisterPartnerToolInput!) {
  registerPartnerTool(input: $input) {
    __typename
    ... on RegisterPartnerToolSuccess {
      partnerTool {
        id
        name
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterPartnerToolMutation, RegisterPartnerToolMutationVariables>;
export const RegisterPersonDocument = new TypedDocumentString(`
    mutation RegisterPerson($input: RegisterPersonInput!) {
  registerPerson(input: $input) {
    __typename
    ... on RegisterPersonSuccess {
      person {
        id
        displayName
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterPersonMutation, RegisterPersonMutationVariables>;
export const ReopenSubmissionDocument = new TypedDocumentString(`
    mutation ReopenSubmission($input: ReopenSubmissionInput!) {
  reopenSubmission(input: $input) {
    __typename
    ... on ReopenSubmissionSuccess {
      submission {
        id
        state
        version
        window {
          state
          closesAt
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenSubmissionMutation, ReopenSubmissionMutationVariables>;
export const ReviseBenchmarkDocument = new TypedDocumentString(`
    mutation ReviseBenchmark($input: ReviseBenchmarkInput!) {
  reviseBenchmark(input: $input) {
    __typename
    ... on ReviseBenchmarkSuccess {
      benchmark {
        revision
        state
        reason
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<ReviseBenchmarkMutation, ReviseBenchmarkMutationVariables>;
export const SubmitProgrammeForCheckDocument = new TypedDocumentString(`
    mutation SubmitProgrammeForCheck($input: SubmitProgrammeForCheckInput!) {
  submitProgrammeForCheck(input: $input) {
    __typename
    ... on SubmitProgrammeForCheckSuccess {
      programmeVersion {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitProgrammeForCheckMutation, SubmitProgrammeForCheckMutationVariables>;
export const UndoLockDocument = new TypedDocumentString(`
    mutation UndoLock($input: UndoLockInput!) {
  undoLock(input: $input) {
    __typename
    ... on UndoLockSuccess {
      auditCycle {
        submissionWindow {
          state
          lockNumber
        }
        locks {
          lockNumber
          lockedAt
          undoneAt
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<UndoLockMutation, UndoLockMutationVariables>;
export const WhoHasEnrolledDocument = new TypedDocumentString(`
    query WhoHasEnrolled($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    phase
    enrolments(first: 100) {
      totalCount
      edges {
        node {
          casesExpected
          enrolledAt
          withdrawnAt
          organisation {
            odsCode
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoHasEnrolledQuery, WhoHasEnrolledQueryVariables>;
export const AmendCaseDocument = new TypedDocumentString(`
    mutation AmendCase($input: AmendCaseInput!) {
  amendCase(input: $input) {
    __typename
    ... on AmendCaseSuccess {
      case {
        id
        localReference
        state
        version
        issues {
          item
          code
          severity
          message
        }
        outcomes {
          state
          explanation
          decidingItems
        }
      }
    }
    ... on UserError {
      message
    }
    ... on CaseIncompleteError {
      canBeDraft
      issues {
        item
        code
        severity
        message
      }
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<AmendCaseMutation, AmendCaseMutationVariables>;
export const AnswerDataQueryOnSubmissionDocument = new TypedDocumentString(`
    mutation AnswerDataQueryOnSubmission($input: AnswerDataQueryInput!) {
  answerDataQuery(input: $input) {
    __typename
    ... on AnswerDataQuerySuccess {
      dataQuery {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerDataQueryOnSubmissionMutation, AnswerDataQueryOnSubmissionMutationVariables>;
export const CaseHistoryDocument = new TypedDocumentString(`
    query CaseHistory($submissionId: ID!, $after: String) {
  submission(id: $submissionId) {
    id
    history(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          at
          operation
          entity
          entityId
          reason
          person {
            id
            displayName
          }
          caseChange {
            version
            kind
            before {
              answers
              state
            }
            after {
              answers
              state
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CaseHistoryQuery, CaseHistoryQueryVariables>;
export const CaseTemplatesDocument = new TypedDocumentString(`
    query CaseTemplates($code: String!, $organisationId: ID!) {
  auditCycle(code: $code) {
    id
    code
    label
    caseTemplates(organisationId: $organisationId) {
      csvUrl
      xlsxUrl
      dataDictionaryUrl
    }
  }
}
    `) as unknown as TypedDocumentString<CaseTemplatesQuery, CaseTemplatesQueryVariables>;
export const CaseUploadDocument = new TypedDocumentString(`
    query CaseUpload($id: ID!, $first: Int! = 100, $after: String) {
  caseUpload(id: $id) {
    id
    state
    rowCount
    duplicateCount
    duplicates {
      row
      sameAsRow
    }
    newCount
    unchangedCount
    removedCount
    problemCount
    problemsUrl
    version
    problems(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          row
          columnName
          columnLetter
          code
          severity
          identifierKind
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CaseUploadQuery, CaseUploadQueryVariables>;
export const CommitCaseUploadDocument = new TypedDocumentString(`
    mutation CommitCaseUpload($input: CommitCaseUploadInput!) {
  commitCaseUpload(input: $input) {
    __typename
    ... on CommitCaseUploadSuccess {
      upload {
        id
        state
        newCount
        unchangedCount
        removedCount
        submission {
          id
          caseCount
          completeCount
          version
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<CommitCaseUploadMutation, CommitCaseUploadMutationVariables>;
export const EnrolDocument = new TypedDocumentString(`
    mutation Enrol($input: EnrolInput!) {
  enrol(input: $input) {
    __typename
    ... on EnrolSuccess {
      enrolment {
        id
        casesExpected
        enrolledAt
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EnrolMutation, EnrolMutationVariables>;
export const GrantPartnerAccessDocument = new TypedDocumentString(`
    mutation GrantPartnerAccess($input: GrantPartnerAccessInput!) {
  grantPartnerAccess(input: $input) {
    __typename
    ... on GrantPartnerAccessSuccess {
      partnerGrant {
        id
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GrantPartnerAccessMutation, GrantPartnerAccessMutationVariables>;
export const MyBenchmarkDocument = new TypedDocumentString(`
    query MyBenchmark($code: String!, $organisationId: ID) {
  auditCycle(code: $code) {
    id
    code
    label
    benchmark(organisationId: $organisationId) {
      revision
      publishedAt
      participantCount
      coverage {
        casesExpected
        submittedCount
        completeCount
      }
      expectedFalseFlags {
        alerts
        alarms
        sentence
      }
      ownOrganisation {
        id
        odsCode
        name
      }
      standards {
        standard {
          id
          number
          statement
          direction
          targetPercent
        }
        national {
          isWithheld
          reason
          counts {
            ...CountsOfFive
          }
          rate {
            ...RateWithInterval
          }
          shown {
            detail
            sentence
          }
          missingData {
            ...Missing
          }
          spread {
            organisationCount
            interval {
              lower
              upper
            }
            designEffect
            phi
            tau2
            isOverdispersionUsed
            sentence
          }
        }
        ownOrganisation {
          counts {
            ...CountsOfFive
          }
          rate {
            ...RateWithInterval
          }
          shown {
            detail
            sentence
          }
          missingData {
            ...Missing
          }
          comparison {
            ...BesideNation
          }
          shrunken {
            value
            reliability
            sentence
          }
          position {
            quartile
            sentence
          }
        }
        ownTeams {
          team {
            id
            code
          }
          counts {
            ...CountsOfFive
          }
          rate {
            ...RateWithInterval
          }
          shown {
            detail
            sentence
          }
          missingData {
            ...Missing
          }
          comparison {
            ...BesideNation
          }
          besideOthers {
            difference
            interval {
              lower
              upper
            }
            verdict {
              kind
              sentence
            }
          }
        }
        distribution {
          rankedCount
          median
          quartileCuts
          decileCuts
        }
        peers {
          isWithheld
          precision
          reason
          rows {
            code
            percent
            sizeBand {
              from
              to
            }
            funnelZone
            isOwn
          }
        }
      }
    }
  }
}
    fragment CountsOfFive on OutcomeCounts {
  met
  notMet
  excluded
  notApplicable
  missing
}
fragment RateWithInterval on Rate {
  numerator
  denominator
  value
  percent
  interval {
    lower
    upper
  }
}
fragment Missing on MissingData {
  missingCount
  share
  bounds {
    lower
    upper
  }
  advice
  sentence
}
fragment BesideNation on NationalComparison {
  rate
  isOwnLeftOut
  exactFlag
  adjustedFlag
  headlineFlag
  caution
  verdict {
    kind
    sentence
  }
}`) as unknown as TypedDocumentString<MyBenchmarkQuery, MyBenchmarkQueryVariables>;
export const MyDashboardDocument = new TypedDocumentString(`
    query MyDashboard($first: Int! = 20) {
  viewer {
    person {
      displayName
    }
    organisations {
      id
      odsCode
      name
      enrolments(first: $first) {
        totalCount
        edges {
          node {
            id
            casesExpected
            withdrawnAt
            version
            submission {
              id
              state
              caseCount
              completeCount
              version
            }
            auditCycle {
              id
              code
              label
              phase
              programme {
                topic
                title
              }
              schedule {
                submissionClosesOn
                reportOn
              }
              submissionWindow {
                state
                closesAt
              }
              progress {
                teams {
                  team {
                    code
                  }
                  caseCount
                  completeCount
                }
              }
              benchmark {
                revision
                publishedAt
                standards {
                  standard {
                    number
                    statement
                  }
                  national {
                    rate {
                      percent
                    }
                  }
                  ownOrganisation {
                    rate {
                      numerator
                      denominator
                      percent
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyDashboardQuery, MyDashboardQueryVariables>;
export const MyDataQualityDocument = new TypedDocumentString(`
    query MyDataQuality($submissionId: ID!) {
  submission(id: $submissionId) {
    id
    coverage {
      expectedCount
      submittedCount
      completeCount
      percent
    }
    completeness {
      caseCount
      completePercent
      missingPercent
    }
    progressByDay {
      enteredOn
      teamCode
      caseCount
      completeCount
    }
    itemCompleteness {
      item
      label
      isRequired
      answeredCount
      missingCount
      notAskedCount
      undecidedCount
    }
    suspectedDuplicates {
      groupCount
      groups {
        caseCount
        isWithinOneTeam
        localReferences
      }
    }
    answerPatterns {
      kind
      teamCode
      item
      caseCount
      digit
      percent
    }
  }
}
    `) as unknown as TypedDocumentString<MyDataQualityQuery, MyDataQualityQueryVariables>;
export const MyDataQueriesDocument = new TypedDocumentString(`
    query MyDataQueries($submissionId: ID!, $after: String) {
  submission(id: $submissionId) {
    id
    dataQueries(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          state
          question
          standardNumber
          item
          raisedAt
          answer
          version
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyDataQueriesQuery, MyDataQueriesQueryVariables>;
export const MyPicturesDocument = new TypedDocumentString(`
    query MyPictures($code: String!, $organisationId: ID) {
  auditCycle(code: $code) {
    id
    code
    benchmark(organisationId: $organisationId) {
      revision
      standards {
        standard {
          id
          number
          statement
          direction
        }
        drawing {
          nationalRate
          funnel {
            rate
            isOwnLeftOut
            lines {
              level
              isAdjusted
              points {
                cases
                lower
                upper
              }
            }
            peers {
              code
              cases
              percent
              isOwn
            }
            own {
              cases
              value
            }
          }
          peers {
            code
            percent
            isOwn
          }
          teams {
            team {
              id
              code
            }
            shown {
              detail
              sentence
            }
            value
            interval {
              lower
              upper
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyPicturesQuery, MyPicturesQueryVariables>;
export const MyProvisionalResultsDocument = new TypedDocumentString(`
    query MyProvisionalResults($submissionId: ID!) {
  submission(id: $submissionId) {
    id
    provisionalResults {
      caseCount
      standards {
        number
        counts {
          met
          notMet
          excluded
          notApplicable
          missing
        }
        rate {
          numerator
          denominator
          percent
        }
      }
      teams {
        teamCode
        caseCount
        standards {
          number
          rate {
            numerator
            denominator
            percent
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyProvisionalResultsQuery, MyProvisionalResultsQueryVariables>;
export const MyResultsAsFilesDocument = new TypedDocumentString(`
    query MyResultsAsFiles($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    benchmark {
      revision
      exports {
        ownCsvUrl
        ownWorkbookUrl
        fhirMeasureReportsUrl
        nationalCsvUrl
        nationalMetadataUrl
        fhirMeasuresUrl
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyResultsAsFilesQuery, MyResultsAsFilesQueryVariables>;
export const MySubmissionDocument = new TypedDocumentString(`
    query MySubmission($auditCycleId: ID!) {
  submissions(auditCycleId: $auditCycleId, first: 100) {
    edges {
      node {
        id
        state
        caseCount
        completeCount
        draftCount
        version
        window {
          state
          closesAt
          own {
            kind
            closesAt
          }
        }
        organisation {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MySubmissionQuery, MySubmissionQueryVariables>;
export const MyTrendsDocument = new TypedDocumentString(`
    query MyTrends($topic: String!, $organisationId: ID) {
  programme(topic: $topic) {
    id
    topic
    title
    currentVersion {
      id
      number
      standards {
        id
        number
        statement
        direction
        targetPercent
        trend(organisationId: $organisationId) {
          ownOrganisation {
            id
            odsCode
            name
          }
          segments {
            breakReason
            points {
              code
              isBaseline
              collectionOpensOn
              monthsSinceBaseline
              revision
              auditCycle {
                id
                kind
                label
              }
              national {
                rate {
                  ...TrendRate
                }
                coverage {
                  casesExpected
                  submittedCount
                  completeCount
                }
                sincePrevious {
                  ...NationalChangeInShort
                }
                sinceBaseline {
                  ...NationalChangeInShort
                }
              }
              ownOrganisation {
                rate {
                  ...TrendRate
                }
                detail
                organisationCount
                coverage {
                  casesExpected
                  submittedCount
                  completeCount
                }
                sincePrevious {
                  ...ChangeInShort
                }
                sinceBaseline {
                  ...ChangeInShort
                }
              }
            }
            national {
              ...SeriesOfTrend
            }
            ownOrganisation {
              ...SeriesOfTrend
            }
          }
        }
      }
    }
  }
}
    fragment TrendRate on Rate {
  numerator
  denominator
  value
  percent
  interval {
    lower
    upper
  }
}
fragment ChangeInShort on Change {
  fromCode
  difference
  interval {
    lower
    upper
  }
  p
  adjustedP
  direction
  sentence
}
fragment NationalChangeInShort on NationalChange {
  pooled {
    ...ChangeInShort
  }
  matched {
    difference
    interval {
      lower
      upper
    }
    p
    heterogeneityP
    direction
  }
  matchedCount
  joinerCount
  leaverCount
  agreement
  direction
  sentence
}
fragment SeriesOfTrend on TrendSeries {
  drawing
  centre
  trendTest {
    cycleCount
    z
    p
    departureP
  }
  marks {
    code
    rate
    interval {
      lower
      upper
    }
    limits {
      lower
      upper
    }
    signals
  }
}`) as unknown as TypedDocumentString<MyTrendsQuery, MyTrendsQueryVariables>;
export const MyWorklistDocument = new TypedDocumentString(`
    query MyWorklist($submissionId: ID!, $standardNumber: Int, $kind: WorklistKind, $after: String) {
  submission(id: $submissionId) {
    id
    worklist(standardNumber: $standardNumber, kind: $kind, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          caseId
          localReference
          reasons {
            standardNumber
            statement
            kind
            missingItems {
              name
              label
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyWorklistQuery, MyWorklistQueryVariables>;
export const RecordCaseDocument = new TypedDocumentString(`
    mutation RecordCase($input: RecordCaseInput!) {
  recordCase(input: $input) {
    __typename
    ... on RecordCaseSuccess {
      case {
        id
        localReference
        state
        issues {
          item
          code
          severity
          message
        }
        outcomes {
          state
          explanation
          missingItems
          standard {
            number
            statement
          }
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on CaseIncompleteError {
      canBeDraft
      issues {
        item
        code
        severity
        message
      }
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<RecordCaseMutation, RecordCaseMutationVariables>;
export const RecordCasesDocument = new TypedDocumentString(`
    mutation RecordCases($input: RecordCasesInput!) {
  recordCases(input: $input) {
    __typename
    ... on RecordCasesSuccess {
      cases {
        id
        localReference
        state
      }
    }
    ... on UserError {
      message
    }
    ... on CasesRefusedError {
      problems {
        index
        item
        code
        identifierKind
        severity
        message
      }
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<RecordCasesMutation, RecordCasesMutationVariables>;
export const RegisterTeamsDocument = new TypedDocumentString(`
    mutation RegisterTeams($input: RegisterTeamsInput!) {
  registerTeams(input: $input) {
    __typename
    ... on RegisterTeamsSuccess {
      teams {
        id
        code
        careSetting
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterTeamsMutation, RegisterTeamsMutationVariables>;
export const RemoveCaseDocument = new TypedDocumentString(`
    mutation RemoveCase($input: RemoveCaseInput!) {
  removeCase(input: $input) {
    __typename
    ... on RemoveCaseSuccess {
      localReference
      submission {
        id
        version
        caseCount
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCaseMutation, RemoveCaseMutationVariables>;
export const SignOffSubmissionDocument = new TypedDocumentString(`
    mutation SignOffSubmission($input: SignOffSubmissionInput!) {
  signOffSubmission(input: $input) {
    __typename
    ... on SignOffSubmissionSuccess {
      submission {
        id
        state
        signedOffAt
        completeCount
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on SubmissionIncompleteError {
      draftCount
      teams {
        teamCode
        draftCount
        localReferences
      }
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<SignOffSubmissionMutation, SignOffSubmissionMutationVariables>;
export const StartCaseUploadDocument = new TypedDocumentString(`
    mutation StartCaseUpload($input: StartCaseUploadInput!) {
  startCaseUpload(input: $input) {
    __typename
    ... on StartCaseUploadSuccess {
      upload {
        id
        mode
        uploadUrl
        expiresAt
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<StartCaseUploadMutation, StartCaseUploadMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    person {
      displayName
      email
    }
    roles {
      role
      organisation {
        id
        odsCode
        name
      }
    }
    organisations {
      id
      odsCode
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const WithdrawSignOffDocument = new TypedDocumentString(`
    mutation WithdrawSignOff($input: WithdrawSignOffInput!) {
  withdrawSignOff(input: $input) {
    __typename
    ... on WithdrawSignOffSuccess {
      submission {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawSignOffMutation, WithdrawSignOffMutationVariables>;
export const NationalResultsDocument = new TypedDocumentString(`
    query NationalResults($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    benchmark {
      revision
      publishedAt
      participantCount
      expectedFalseFlags {
        alerts
        alarms
        sentence
      }
      standards {
        standard {
          number
          statement
          direction
        }
        national {
          isWithheld
          reason
          counts {
            met
            notMet
            excluded
            notApplicable
            missing
          }
          rate {
            numerator
            denominator
            value
            percent
            interval {
              lower
              upper
            }
          }
          shown {
            detail
            sentence
          }
          missingData {
            missingCount
            share
            bounds {
              lower
              upper
            }
            advice
            sentence
          }
          spread {
            organisationCount
            interval {
              lower
              upper
            }
            designEffect
            phi
            tau2
            isOverdispersionUsed
            sentence
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NationalResultsQuery, NationalResultsQueryVariables>;