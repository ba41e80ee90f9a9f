/** What the national implementation list says of an item beside what the engine needs (zhejiang.md 1.1; GB/T 39554.2): all may be left out, the lint says what is missing. */
import type { Text } from '#domain/kernel/text.ts';

/** One step as the guide tells it; `days` are those of the promise it takes. */
export type FlowStep = {
  readonly id: string;
  readonly kind: 'accept' | 'review' | 'approve' | 'conclude' | 'deliver' | 'other';
  readonly name: Text;
  /** Who does it, e.g. the reviewing section. */
  readonly who?: Text;
  readonly days?: number;
  /** By what it is judged. */
  readonly standard?: Text;
};

/** Ways to hand in an application (handle_type). */
export type Channel = 'online' | 'window' | 'mail' | 'terminal';

/** Ⅰ information, Ⅱ application online and window, Ⅲ one visit only, Ⅳ all online (online_handle_depth). */
export type OnlineDepth = 1 | 2 | 3 | 4;

/** Where one may apply: only in one's own county, in the city, in the province, in the country (通办范围). */
export type HandleArea = 'county' | 'city' | 'province' | 'nation';

/** A place where it is handled: always a locality's own. */
export type Place = { readonly name: Text; readonly address: Text; readonly hours: Text; readonly phone?: string };

export type Question = { readonly question: Text; readonly answer: Text };

export type ItemElements = {
  /** Code of the basic catalogue (catalog_code, 12 characters). */
  readonly basicCode?: string;
  /** The smallest grain of it: which case of the item this is (业务办理项), e.g. "new", "renewal". */
  readonly handlingItem?: Text;
  /** Other words people say: they find it by them. */
  readonly aliases?: readonly string[];
  /** One plain sentence on what it is good for. */
  readonly summary?: Text;
  /** Whom it serves; both where left out. */
  readonly audience?: readonly ('person' | 'firm')[];
  /** Themes people browse by, e.g. `birth`, `housing`. */
  readonly topics?: readonly string[];
  /** Who holds the power: by statute, by a law's authorisation, or entrusted by another department (dept_type, entrust_name, other_dept, use_level, central_dept). */
  readonly actor?: {
    readonly nature: 'statutory' | 'authorised' | 'entrusted';
    readonly entrustedBy?: string;
    readonly joint?: readonly string[];
    readonly levels?: readonly ('nation' | 'province' | 'city' | 'county' | 'township')[];
    readonly central?: Text;
  };
  /** power_source, special_procedure, limit_explain, rights and duties. */
  readonly power?: {
    readonly source?: Text;
    readonly specialProcedure?: Text;
    readonly quota?: Text;
    readonly rights?: Text;
    readonly duties?: Text;
  };
  /** Words beside the two limits (anticipate_explain, promise_explain). */
  readonly limitWords?: { readonly statutory?: Text; readonly promised?: Text };
  readonly flow?: readonly FlowStep[];
  readonly online?: {
    readonly depth: OnlineDepth /** 0 none, 1 real name, 2 real person. */;
    readonly identity: 0 | 1 | 2;
    readonly mobile?: boolean;
  };
  readonly channels?: readonly Channel[];
  readonly area?: HandleArea;
  readonly appointment?: { readonly offered: boolean; readonly perDay?: number; readonly rule?: Text };
  readonly payOnline?: boolean;
  /** Free to each locality. */
  readonly places?: readonly Place[];
  /** With area code (link_way, supervise_way); free to each locality. */
  readonly phones?: { readonly consult: string; readonly complain: string };
  readonly faq?: readonly Question[];
};

export type MaterialElements = {
  /** Who has it to give: the applicant, a government department, another (source_type). */
  readonly source?: 'applicant' | 'government' | 'other';
  readonly sourceWords?: Text;
  readonly format?: 'paper' | 'electronic' | 'both';
  readonly originals?: number;
  readonly copies?: number;
  readonly page?: string;
  /** By what it is accepted, and how it is filled in (accept_stand, fill_explain). */
  readonly standard?: Text;
  readonly fill?: Text;
  /** Names of files in the item's folder: blank form, filled-in example (form_guid, example_guid). */
  readonly blank?: string;
  readonly example?: string;
};

export type ResultElements = {
  readonly kind?: 'certificate' | 'document' | 'reply';
  /** A filled-in sample that people see before they apply: a file of the folder, or drawn from the result's own fields. */
  readonly sample?: string;
};

export type FeeElements = {
  /** By what it is reckoned (fee_stand), and whether it may be reduced (is_desc). */
  readonly standard?: Text;
  readonly reducible?: boolean;
};
