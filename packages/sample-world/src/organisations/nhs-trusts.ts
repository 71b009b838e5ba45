import type { Region, SampleOrganisation } from './organisation.js';

/**
 * Mental health trusts of the NHS in England: code, name, region. Facts of the NHS Organisation Data Service and of NHS
 * England when the list was drawn up; some trusts have changed their names or merged since.
 */
const TRUSTS: readonly (readonly [odsCode: string, name: string, region: Region])[] = [
  ['R1A', 'Herefordshire and Worcestershire Health and Care NHS Trust', 'MIDLANDS'],
  ['R1C', 'Solent NHS Trust', 'SOUTH_EAST'],
  ['R1L', 'Essex Partnership University NHS Foundation Trust', 'EAST_OF_ENGLAND'],
  ['RAT', 'North East London NHS Foundation Trust', 'LONDON'],
  ['RDY', 'Dorset Healthcare University NHS Foundation Trust', 'SOUTH_WEST'],
  ['RGD', 'Leeds and York Partnership NHS Foundation Trust', 'NORTH_EAST_AND_YORKSHIRE'],
  ['RH5', 'Somerset NHS Foundation Trust', 'SOUTH_WEST'],
  ['RHA', 'Nottinghamshire Healthcare NHS Foundation Trust', 'MIDLANDS'],
  ['RJ8', 'Cornwall Partnership NHS Foundation Trust', 'SOUTH_WEST'],
  ['RKL', 'West London NHS Trust', 'LONDON'],
  ['RLY', 'North Staffordshire Combined Healthcare NHS Trust', 'MIDLANDS'],
  ['RMY', 'Norfolk and Suffolk NHS Foundation Trust', 'EAST_OF_ENGLAND'],
  ['RNK', 'Tavistock and Portman NHS Foundation Trust', 'LONDON'],
  ['RNU', 'Oxford Health NHS Foundation Trust', 'SOUTH_EAST'],
  ['RP1', 'Northamptonshire Healthcare NHS Foundation Trust', 'MIDLANDS'],
  ['RP7', 'Lincolnshire Partnership NHS Foundation Trust', 'MIDLANDS'],
  ['RPG', 'Oxleas NHS Foundation Trust', 'LONDON'],
  ['RQY', "South West London and St George's Mental Health NHS Trust", 'LONDON'],
  ['RRE', 'Midlands Partnership NHS Foundation Trust', 'MIDLANDS'],
  ['RRP', 'Barnet, Enfield and Haringey Mental Health NHS Trust', 'LONDON'],
  ['RT1', 'Cambridgeshire and Peterborough NHS Foundation Trust', 'EAST_OF_ENGLAND'],
  ['RT2', 'Pennine Care NHS Foundation Trust', 'NORTH_WEST'],
  ['RT5', 'Leicestershire Partnership NHS Trust', 'MIDLANDS'],
  ['RTQ', 'Gloucestershire Health and Care NHS Foundation Trust', 'SOUTH_WEST'],
  ['RV3', 'Central and North West London NHS Foundation Trust', 'LONDON'],
  ['RV5', 'South London and Maudsley NHS Foundation Trust', 'LONDON'],
  ['RV9', 'Humber Teaching NHS Foundation Trust', 'NORTH_EAST_AND_YORKSHIRE'],
  ['RVN', 'Avon and Wiltshire Mental Health Partnership NHS Trust', 'SOUTH_WEST'],
  ['RW1', 'Southern Health NHS Foundation Trust', 'SOUTH_EAST'],
  ['RW4', 'Mersey Care NHS Foundation Trust', 'NORTH_WEST'],
  ['RW5', 'Lancashire & South Cumbria NHS Foundation Trust', 'NORTH_WEST'],
  ['RWK', 'East London NHS Foundation Trust', 'LONDON'],
  ['RWR', 'Hertfordshire Partnership University NHS Foundation Trust', 'EAST_OF_ENGLAND'],
  ['RWV', 'Devon Partnership NHS Trust', 'SOUTH_WEST'],
  ['RWX', 'Berkshire Healthcare NHS Foundation Trust', 'SOUTH_EAST'],
  ['RX2', 'Sussex Partnership NHS Foundation Trust', 'SOUTH_EAST'],
  ['RX3', 'Tees, Esk and Wear Valleys NHS Foundation Trust', 'NORTH_EAST_AND_YORKSHIRE'],
  ['RX4', 'Cumbria, Northumberland, Tyne and Wear NHS Foundation Trust', 'NORTH_EAST_AND_YORKSHIRE'],
  ['RXA', 'Cheshire and Wirral Partnership NHS Foundation Trust', 'NORTH_WEST'],
  ['RXE', 'Rotherham Doncaster and South Humber NHS Foundation Trust', 'NORTH_EAST_AND_YORKSHIRE'],
  ['RXG', 'South West Yorkshire Partnership NHS Foundation Trust', 'NORTH_EAST_AND_YORKSHIRE'],
  ['RXM', 'Derbyshire Healthcare NHS Foundation Trust', 'MIDLANDS'],
  ['RXT', 'Birmingham and Solihull Mental Health NHS Foundation Trust', 'MIDLANDS'],
  ['RXV', 'Greater Manchester Mental Health NHS Foundation Trust', 'NORTH_WEST'],
  ['RXX', 'Surrey and Borders Partnership NHS Foundation Trust', 'SOUTH_EAST'],
  ['RXY', 'Kent and Medway NHS and Social Care Partnership Trust', 'SOUTH_EAST'],
  ['RYG', 'Coventry and Warwickshire Partnership NHS Trust', 'MIDLANDS'],
];

/** The NHS trusts of the sample world. */
export const NHS_TRUSTS: readonly SampleOrganisation[] = TRUSTS.map(([odsCode, name, region]) => ({
  odsCode,
  name,
  kind: 'NHS_TRUST',
  region,
  isSynthetic: false,
}));
