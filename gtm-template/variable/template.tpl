___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "MACRO",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "GA4 Bridge for Smartsupp - Event Data",
  "categories": [
    "ANALYTICS",
    "LEAD_GENERATION"
  ],
  "brand": {
    "id": "ga4_bridge_for_smartsupp",
    "displayName": "GA4 Bridge for Smartsupp",
    "thumbnail": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAYAAABXAvmHAAADqUlEQVR4nOyaW2wMURjH/2d2pxpSq+raqgZBpFVatHVbTYSICEJYVIIQJC4REQ884IEHD8TtwYM7cWmIW0h4YSVKs91SSkSQNnrZ0vTerI7d4zvTi6I70rWd2Un9Hvac7ztnd79vvvnOmT3fWhGAuFTHPFh4OuNIZQypABsEPeG8jANuzuCGj+WWuK/e7Wga+10xMG3JMNkvXSSjpyCM4BxPFcm/0pOb/am93tJeGDLBsY4UtxhjIxBm0AWNlzjW2mITPbWlhfmt+jYH4iYs3ShJ7CQZH4EwRbWNsQVRgxM9dWWFLlUnXgZMXDQ8AnIBedkLJoBup4YmKMkVrhsfJZLJLfmCWYwXCFt7wHpe7dJqkyFZkAMT4vdhshUSMmBWyHYr3UOZMClke4aV0ti0EeCqA7R3waRQMidYtSb0j7Fh15Ys2NPHqX09+VJZA+fzlzhw7JLaD4SmA3u2r8L8WcY8UYgLtniuHbJsxebdRwPO03Rg5tRUGM30tLGa45oO9OoZCaOJtkVpjms60FWce+3G8fwcNCoKesoyNqdMxqqk4KItwQBOFbhU4wWiFXKwGBKBSm+jptwZDIlAKOmSCPirK1F15iCUoveqLCeMRPSanZD6xCDUdEkEGnMethkvEH2h6wpMfwt13xxQ3j5A04ubwHcvfUokIsYvhDxmNvQm6Agor+81Gy+gVpUNIOgIcG+tpqwX/5PYaLqvA9aRM+jdLSlErSq3EJmcAcn2c9cVfaFrZcnosZCl5kNB0Qo5WFj8JAcPNFicewXhwNC0ZQHHNCNQVVMHo/mbDZoOPMl9BaN58lzbBs19YN+hc3R858f09GTERPeGnoiTiMfPmk8ltNDMAS0C5Qeno+N9h8/j9JX70IOQ/h7wfmvCpt1H8NCZB70ImQPVNfXI2noAr95+hJ6ExIGizx5kbdmP4pIK6I1YhTz4BwrefMC81bsMMZ7wUN2Mv0CQPHjswuL1e1FT2wAjELZbescmJlHxbBo6Sb++NmzbcwI+WmYNg+M6i5/oWEY1gsswIxzLJR9vvE1rt/Fbbucp5LL/llpmpSgkkTt5COMa8S9w3qT4eEp5fvYb9ZmWKt8VUbFJ9VTxmAMT4AfbUea+dkf02yr1daWFz8iJcnIvM2yr9ZxXk/EbSlxXT7aq/vizx+CURQkWi3yWopGJMIIesR55ubLia96NsvZ6FugNcWmOUcwHO82wk2gXBTXoCC0sxdQ46fudfs6dpa7sdx3N+wEAAP//0I05fwAAAAZJREFUAwAwqzR2kSgGsAAAAABJRU5ErkJggg=="
  },
  "description": "Gives the name, parameters and properties of a Smartsupp chat event, for use in Google's own GA4 Event tag.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "SELECT",
    "name": "output",
    "displayName": "This variable gives",
    "help": "",
    "macrosInSelect": true,
    "selectItems": [
      {
        "value": "eventName",
        "displayValue": "The GA4 event name"
      },
      {
        "value": "parameter",
        "displayValue": "One parameter"
      },
      {
        "value": "parameters",
        "displayValue": "All parameters, as an object"
      },
      {
        "value": "measurementIds",
        "displayValue": "The measurement IDs, as a comma list"
      },
      {
        "value": "isChatEvent",
        "displayValue": "Whether this is a chat event (true, or undefined)"
      }
    ],
    "simpleValueType": true,
    "defaultValue": "eventName"
  },
  {
    "type": "TEXT",
    "name": "parameterName",
    "displayName": "Parameter",
    "help": "chat_action, event_category, event_label, chat_automation, chat_button, chat_agent, chat_link or chat_rating.",
    "valueHint": "event_label",
    "simpleValueType": true,
    "enablingConditions": [
      {
        "paramName": "output",
        "paramValue": "parameter",
        "type": "EQUALS"
      }
    ],
    "valueValidators": [
      {
        "type": "NON_EMPTY",
        "errorMessage": "Name the parameter, such as event_label."
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "trackerGroupFor",
    "groupStyle": "NO_ZIPPY",
    "subParams": [
      {
        "type": "GROUP",
        "name": "trackerGroup",
        "groupStyle": "NO_ZIPPY",
        "subParams": [
          {
            "type": "RADIO",
            "name": "trackerMode",
            "displayName": "Send chat events to",
            "help": "The IDs on the page are looked up when an event happens, so those that this container adds are found too.",
            "radioItems": [
              {
                "value": "auto",
                "displayValue": "Every GA4 property on the page (best for most)"
              },
              {
                "value": "manual",
                "displayValue": "Only the measurement IDs I name"
              }
            ],
            "simpleValueType": true,
            "defaultValue": "auto",
            "alwaysInSummary": true
          },
          {
            "type": "TEXT",
            "name": "measurementIds",
            "displayName": "Measurement IDs",
            "help": "One or several, separated by commas, in capitals. Google Analytics: Admin > Data streams > your stream.",
            "valueHint": "G-ABC123DEF4, G-XYZ987UVW6",
            "simpleValueType": true,
            "alwaysInSummary": true,
            "enablingConditions": [
              {
                "paramName": "trackerMode",
                "paramValue": "manual",
                "type": "EQUALS"
              }
            ],
            "valueValidators": [
              {
                "type": "NON_EMPTY",
                "errorMessage": "Name at least one measurement ID, or choose every property on the page."
              },
              {
                "type": "REGEX",
                "args": [
                  "^G-[A-Z0-9]{4,}( *, *G-[A-Z0-9]{4,})*$"
                ],
                "errorMessage": "A measurement ID starts with G- and has capitals and digits only. UA-, AW- and GTM- IDs are something else."
              }
            ]
          }
        ]
      }
    ],
    "enablingConditions": [
      {
        "paramName": "output",
        "paramValue": "measurementIds",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "eventNamesFor",
    "groupStyle": "NO_ZIPPY",
    "subParams": [
      {
        "type": "SELECT",
        "name": "eventNames",
        "displayName": "Event names",
        "help": "Choose the third one if Smartsupp events already arrive in GA4, so that your reports go on.",
        "macrosInSelect": true,
        "selectItems": [
          {
            "value": "prefixed",
            "displayValue": "smartsupp_chatbot_sent, smartsupp_chatbot_viewed, \u2026"
          },
          {
            "value": "single",
            "displayValue": "smartsupp_chat for all, told apart by chat_action"
          },
          {
            "value": "original",
            "displayValue": "Chatbot_sent, \u2026 (reports with these names exist already)"
          }
        ],
        "simpleValueType": true,
        "defaultValue": "prefixed"
      }
    ],
    "enablingConditions": [
      {
        "paramName": "output",
        "paramValue": "eventName",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "privacyGroupFor",
    "groupStyle": "NO_ZIPPY",
    "subParams": [
      {
        "type": "GROUP",
        "name": "privacyGroup",
        "displayName": "Privacy",
        "groupStyle": "ZIPPY_CLOSED",
        "subParams": [
          {
            "type": "SELECT",
            "name": "agentNames",
            "displayName": "Agents' names",
            "help": "Google forbids personal data in event parameters, and a full name is that.",
            "macrosInSelect": true,
            "selectItems": [
              {
                "value": "initials",
                "displayValue": "Initials: J. N."
              },
              {
                "value": "keep",
                "displayValue": "The full name (personal data)"
              },
              {
                "value": "drop",
                "displayValue": "Leave it out"
              }
            ],
            "simpleValueType": true,
            "defaultValue": "initials"
          },
          {
            "type": "SELECT",
            "name": "feedbackText",
            "displayName": "Visitors' feedback in their own words",
            "help": "The rating (5, 3, 1) is always sent as chat_rating.",
            "macrosInSelect": true,
            "selectItems": [
              {
                "value": "drop",
                "displayValue": "Leave it out"
              },
              {
                "value": "redact",
                "displayValue": "Without e-mail addresses and phone numbers"
              }
            ],
            "simpleValueType": true,
            "defaultValue": "drop"
          },
          {
            "type": "SELECT",
            "name": "linkUrls",
            "displayName": "Addresses of opened link cards",
            "help": "What follows the question mark often names a person.",
            "macrosInSelect": true,
            "selectItems": [
              {
                "value": "noQuery",
                "displayValue": "The address up to the question mark"
              },
              {
                "value": "keep",
                "displayValue": "The whole address (may hold personal data)"
              },
              {
                "value": "host",
                "displayValue": "The host name only"
              },
              {
                "value": "drop",
                "displayValue": "Leave it out"
              }
            ],
            "simpleValueType": true,
            "defaultValue": "noQuery"
          }
        ]
      }
    ],
    "enablingConditions": [
      {
        "paramName": "output",
        "paramValue": "parameter",
        "type": "EQUALS"
      },
      {
        "paramName": "output",
        "paramValue": "parameters",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "eventGroup",
    "displayName": "Single events and extra parameters",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "SIMPLE_TABLE",
        "name": "eventRules",
        "displayName": "Events to switch off or to rename",
        "help": "The chat box's own names, such as Chatbot_sent. Events that are not listed are sent under the names chosen above.",
        "newRowButtonText": "Add event",
        "simpleTableColumns": [
          {
            "name": "action",
            "displayName": "Event of the chat box",
            "type": "TEXT",
            "defaultValue": "",
            "isUnique": true,
            "valueHint": "Chatbot_sent",
            "valueValidators": [
              {
                "type": "REGEX",
                "args": [
                  "^[A-Za-z][A-Za-z0-9_]{0,39}$"
                ],
                "errorMessage": "Letters, digits and underscores, at most 40, such as Chatbot_sent."
              }
            ]
          },
          {
            "name": "send",
            "displayName": "Send it",
            "type": "SELECT",
            "defaultValue": "yes",
            "selectItems": [
              {
                "value": "yes",
                "displayValue": "Yes"
              },
              {
                "value": "no",
                "displayValue": "No"
              }
            ]
          },
          {
            "name": "eventName",
            "displayName": "Under this name in GA4 (empty: as chosen above)",
            "type": "TEXT",
            "defaultValue": "",
            "valueValidators": [
              {
                "type": "REGEX",
                "args": [
                  "^([A-Za-z][A-Za-z0-9_]{0,39})?$"
                ],
                "errorMessage": "Letters, digits and underscores, at most 40."
              }
            ]
          }
        ]
      },
      {
        "type": "SIMPLE_TABLE",
        "name": "eventParameters",
        "displayName": "Parameters to add to every event",
        "newRowButtonText": "Add parameter",
        "simpleTableColumns": [
          {
            "name": "name",
            "displayName": "Parameter",
            "type": "TEXT",
            "defaultValue": "",
            "isUnique": true,
            "valueValidators": [
              {
                "type": "REGEX",
                "args": [
                  "^[A-Za-z][A-Za-z0-9_]{0,39}$"
                ],
                "errorMessage": "Letters, digits and underscores, at most 40."
              }
            ]
          },
          {
            "name": "value",
            "displayName": "Value",
            "type": "TEXT",
            "defaultValue": ""
          }
        ]
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const Object = require('Object');
const copyFromDataLayer = require('copyFromDataLayer');
const copyFromWindow = require('copyFromWindow');
const getType = require('getType');
const makeNumber = require('makeNumber');
const makeString = require('makeString');

// src/events/characters.ts
var everyCharacter = (text, test) => {
  for (let i = 0; i < text.length; i++) if (!test(text.charAt(i))) return false;
  return true;
};
var isAsciiLetter = (c) => c >= "a" && c <= "z" || c >= "A" && c <= "Z";
var digitRanges = "09\u0660\u0669\u06F0\u06F9\u0966\u096F\u09E6\u09EF\u0E50\u0E59\uFF10\uFF19";
var isDigit = (c) => {
  for (let i = 0; i < digitRanges.length; i += 2) {
    if (c >= digitRanges.charAt(i) && c <= digitRanges.charAt(i + 1)) return true;
  }
  return false;
};
var isBlank = (c) => c !== "" && (c <= " " || c === "\x7F" || c.trim() === "");
var cutText = (text, length) => {
  if (text.length <= length) return text;
  const last = text.charAt(length - 1);
  return text.slice(0, last >= "\uD800" && last <= "\uDBFF" ? length - 1 : length);
};
var oneLine = (text) => {
  let line = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (!isBlank(c)) line += c;
    else if (line !== "" && line.charAt(line.length - 1) !== " ") line += " ";
  }
  return line.trim();
};

// src/events/nameRules.ts
var MAX_NAME = 40;
var reservedEventNames = "ad_impression app_remove app_store_refund app_store_subscription_cancel app_store_subscription_renew click error file_download first_open first_visit form_start form_submit in_app_purchase page_view scroll session_start user_engagement view_complete video_progress video_start view_search_results".split(
  " "
);
var reservedParameterNames = "cid currency customer_id customerid dclid gclid session_id sessionid sfmc_id sid srsltid uid user_id userid".split(
  " "
);
var keptParameterNames = "chat_action event_category event_label chat_automation chat_button chat_agent chat_link chat_rating lead_source value send_to event_callback event_timeout groups non_interaction".split(
  " "
);
var reservedPrefixes = ["_", "ga_", "google_", "firebase_", "gtag."];
var eventNameRefusal = (name) => refusalOf(name, reservedEventNames);
var parameterNameRefusal = (name) => keptParameterNames.indexOf(name) >= 0 ? "kept" : refusalOf(name, reservedParameterNames);
var refusalOf = (name, reserved) => {
  if (name === "") return "empty";
  if (reservedPrefixes.some((prefix) => name.indexOf(prefix) === 0)) return "reserved_prefix";
  if (reserved.indexOf(name) >= 0) return "reserved";
  if (!isAsciiLetter(name.charAt(0)) || !everyCharacter(name, isNameCharacter))
    return "wrong_characters";
  return name.length > MAX_NAME ? "too_long" : undefined;
};
var isNameCharacter = (c) => isAsciiLetter(c) || c >= "0" && c <= "9" || c === "_";

// src/events/limitEvent.ts
var MAX_VALUE = 100;
var MAX_PARAMETERS = 25;
var limitEvent = (draft, extras) => {
  const issues = draft.issues.slice();
  const params = {};
  const names = [];
  const add = (name, value2) => {
    const text = typeof value2 === "string" ? cutText(value2, MAX_VALUE) : value2;
    if (text !== value2) issues.push({ code: "value_cut", field: name, value: "" });
    params[name] = text;
    names.push(name);
  };
  for (const name in draft.params) {
    const value2 = draft.params.hasOwnProperty(name) ? draft.params[name] : undefined;
    if (value2 !== undefined) add(name, value2);
  }
  extras.forEach((extra) => {
    const name = extra.name.trim();
    const value2 = oneLine(extra.value);
    if (value2 === "") return;
    if (parameterNameRefusal(name) !== undefined || names.indexOf(name) >= 0) {
      issues.push({
        code: "parameter_refused",
        field: "eventParameters",
        value: cutText(name, MAX_VALUE)
      });
    } else if (names.length === MAX_PARAMETERS) {
      issues.push({ code: "parameter_dropped", field: name, value: "" });
    } else add(name, value2);
  });
  return { name: draft.name, params: params, issues: issues };
};

// src/events/measurementId.ts
var MAX_MEASUREMENT_IDS = 20;
var MAX_LENGTH = 20;
var MIN_LENGTH = 4;
var otherIds = [
  ["UA-", "universal_analytics"],
  ["AW-", "google_ads"],
  ["DC-", "floodlight"],
  ["GTM-", "gtm_container"],
  ["GT-", "google_tag"]
];
var readMeasurementId = (text) => {
  if (typeof text !== "string") return refused("not_a_measurement_id", "", "");
  const value2 = text.trim();
  if (value2 === "") return refused("empty", "", "");
  if (isMeasurementId(value2)) return { ok: true, id: value2 };
  const capitals = value2.toUpperCase();
  const other = otherIds.filter((entry) => capitals.indexOf(entry[0]) === 0)[0];
  if (other) return refused(other[1], value2, "");
  if (isMeasurementId(capitals)) return refused("lower_case", value2, capitals);
  return refused("not_a_measurement_id", value2, "");
};
var readMeasurementIds = (texts) => {
  const ids = [];
  const problems = [];
  texts.forEach((text) => {
    const reading = readMeasurementId(text);
    if (!reading.ok) problems.push(reading.problem);
    else if (ids.indexOf(reading.id) >= 0) return;
    else if (ids.length === MAX_MEASUREMENT_IDS) problems.push(problem("too_many", reading.id, ""));
    else ids.push(reading.id);
  });
  return { ids: ids, problems: problems };
};
var isMeasurementId = (text) => {
  const rest = text.slice(2);
  return text.slice(0, 2) === "G-" && rest.length >= MIN_LENGTH && rest.length <= MAX_LENGTH && everyCharacter(rest, (c) => c >= "A" && c <= "Z" || c >= "0" && c <= "9");
};
var problem = (code, value2, suggestion) => ({
  code: code,
  value: value2,
  suggestion: suggestion
});
var refused = (code, value2, suggestion) => ({
  ok: false,
  problem: problem(code, value2, suggestion)
});

// src/events/readChatEvent.ts
var INERT_KEY = "G-";
var REPLACED_KEY = "replacedGaKey";
var CHAT_CATEGORY = "Smartsupp_v3";
var readChatEvent = (message) => {
  const name = message.name;
  const params = message.params;
  if (typeof name !== "string" || name.trim() === "") return none("not_a_chat_event");
  if (typeof params !== "object" || params === null) return none("not_a_chat_event");
  if (params.event_category !== CHAT_CATEGORY) return none("not_a_chat_event");
  if (params.chat_action !== undefined) return none("own_event");
  if (params.send_to !== undefined && params.send_to !== INERT_KEY) return none("sent_natively");
  return {
    ok: true,
    event: {
      action: name,
      label: textOf(params.event_label),
      value: numberOf(params.value),
      nonInteraction: params.non_interaction === true
    }
  };
};
var none = (reason) => ({ ok: false, reason: reason });
var textOf = (value2) => {
  if (typeof value2 === "string") return value2.trim();
  return typeof value2 === "number" ? "" + value2 : "";
};
var numberOf = (value2) => typeof value2 === "number" && value2 - value2 === 0 ? value2 : undefined;

// src/events/catalogue.ts
var labelKinds = {
  Chatbot_sent: "automation",
  Chatbot_interaction: "automation",
  Chatbot_button_interaction: "button",
  Chatbot_viewed: "automation",
  Chatbot_visitor_reaction: "automation",
  Auto_message_sent: "automation",
  Auto_message_viewed: "automation",
  Auto_message_visitor_reaction: "automation",
  Visitor_started_conversation: "none",
  Agent_served_conversation: "agent",
  Auth_form_filled: "none",
  Offline_message_sent: "none",
  Feedback_sent: "rating",
  Feedback_text_sent: "feedback",
  Trigger_message_sent: "automation",
  Trigger_message_viewed: "automation",
  Trigger_visitor_reaction: "automation",
  Contact_acquired: "automation",
  Url_card_opened: "link"
};
var labelKindOf = (action) => labelKinds.hasOwnProperty(action) ? labelKinds[action] : undefined;

// src/events/redactText.ts
var EMAIL = "[email]";
var PHONE = "[phone]";
var MAX_TEXT = 1e3;
var redactText = (text) => redactPhones(redactEmails(cutText(text, MAX_TEXT)));
var redactEmails = (text) => {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = lengthOfAtSign(text, i);
    if (sign === 0) continue;
    const end = i + sign;
    const before = i > from && isBlank(text.charAt(i - 1)) ? i - 1 : i;
    const after = isBlank(text.charAt(end)) ? end + 1 : end;
    const start = startOfLocalPart(text, before, from);
    const stop = endOfDomain(text, after);
    if (start === before || stop === after) continue;
    out += text.slice(from, start) + EMAIL;
    from = stop;
    i = stop - 1;
  }
  return out + text.slice(from);
};
var atSigns = ["@", "\uFF20", "\uFE6B", "%40", "%2540", "&#64;", "&commat;"];
var lengthOfAtSign = (text, i) => {
  const c = text.charAt(i);
  const found = atSigns.filter(
    (sign) => sign.charAt(0) === c && text.slice(i, i + sign.length) === sign
  );
  return found.length === 0 ? 0 : (found[0] || "").length;
};
var isLocalPart = (c) => !isBlank(c) && "<>()[]{},;:\"'|\\/=?&#@".indexOf(c) < 0;
var startOfLocalPart = (text, end, from) => {
  const quoted = text.charAt(end - 1) === '"' ? text.lastIndexOf('"', end - 2) : -1;
  if (quoted >= from && end - quoted > 2) return quoted;
  for (let i = end; i > from; i--) if (!isLocalPart(text.charAt(i - 1))) return i;
  return from;
};
var endOfDomain = (text, start) => {
  let lastDot = -1;
  let end = start;
  for (let i = start; i < text.length; i++) {
    const c = text.charAt(i);
    if (isDomainLetter(c)) end = i + 1;
    else if (isDot(c)) {
      if (i > start && isDomainLetter(text.charAt(i + 1))) lastDot = i;
    } else if (c !== "-" && c !== "_") break;
  }
  return lastDot > 0 && end - lastDot > 2 ? end : start;
};
var isDot = (c) => c === "." || c === "\u3002" || c === "\uFF0E" || c === "\uFF61";
var isDomainLetter = (c) => isAsciiLetter(c) || isDigit(c) || c > "\x7F" && !isBlank(c) && !isDot(c);
var MIN_PHONE_DIGITS = 7;
var redactPhones = (text) => {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!startsNumber(text, i)) continue;
    const run = readNumber(text, i);
    if (run.digits >= MIN_PHONE_DIGITS && !isDate(run.groups)) {
      out += text.slice(from, i) + PHONE;
      from = run.end;
    }
    i = run.end - 1;
  }
  return out + text.slice(from);
};
var startsNumber = (text, i) => {
  const c = text.charAt(i);
  if (isDigit(c)) return true;
  if (c !== "+" && c !== "\uFF0B" && c !== "(") return false;
  const next = text.charAt(i + 1);
  return isDigit(next) || next === "(" && isDigit(text.charAt(i + 2));
};
var readNumber = (text, start) => {
  const groups = [];
  let group = "";
  let digits = 0;
  let end = start + 1;
  for (let i = start; i < text.length && i - end < 4; i++) {
    const c = text.charAt(i);
    if (isDigit(c)) {
      group += c;
      digits++;
      end = i + 1;
    } else if (isSeparator(c) || i === start) {
      if (group !== "") groups.push(group);
      group = "";
    } else break;
  }
  return { end: end, digits: digits, groups: group === "" ? groups : groups.concat(group) };
};
var separators = "-./()_*~|\xB7\u2022\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u200B\u200C\u200D\u2060\uFEFF";
var isSeparator = (c) => isBlank(c) || separators.indexOf(c) >= 0;
var isYear = (group) => group.length === 4 && (group.slice(0, 2) === "19" || group.slice(0, 2) === "20");
var isDate = (groups) => {
  const first = groups[0] || "";
  const second = groups[1] || "";
  const third = groups[2] || "";
  if (groups.length === 2) return isYear(first) && isYear(second);
  if (groups.length !== 3 || second.length > 2) return false;
  return isYear(first) && third.length < 3 || first.length < 3 && isYear(third);
};

// src/events/redactLabel.ts
var MAX_LABEL = 2e3;
var redactLabel = (kind, label, options) => {
  const text = oneLine(cutText(label, MAX_LABEL));
  if (kind === "agent") return redactName(text, options.agentNames);
  if (kind === "link") return redactUrl(text, options.linkUrls);
  if (kind === "rating" && isRating(text)) return text;
  if (kind === "feedback" || kind === "rating") {
    return options.feedbackText === "redact" ? redactText(text) : "";
  }
  return redactText(text);
};
var isRating = (text) => text === "Good" || text === "Normal" || text === "Bad";
var redactName = (name, choice) => {
  if (choice === "keep") return name;
  return choice === "initials" ? initialsOf(name) : "";
};
var initialsOf = (name) => name.split(" ").filter((word) => word !== "").map((word) => firstCharacter(word) + ".").join(" ");
var firstCharacter = (word) => {
  const first = word.charAt(0);
  return first >= "\uD800" && first <= "\uDBFF" ? word.slice(0, 2) : first;
};
var redactUrl = (url, choice) => {
  if (choice === "keep") return url;
  if (choice === "drop") return "";
  const path = url.slice(0, endOfPath(url));
  const start = startOfHost(path);
  if (start === 0) return choice === "host" ? "" : redactText(path);
  const slash = path.indexOf("/", start);
  const end = slash < 0 ? path.length : slash;
  const authority = path.slice(start, end);
  const host = redactText(authority.slice(authority.lastIndexOf("@") + 1));
  if (choice === "host") return host;
  const rest = redactEmails(cutText(path.slice(end), 1e3));
  const isPhone = host === "wa.me" || rest.indexOf("/+") >= 0;
  return path.slice(0, start) + host + (isPhone ? redactPhones(rest) : rest);
};
var startOfHost = (url) => {
  const start = url.slice(0, 8).toLowerCase();
  return ["https://", "http://", "//"].filter((scheme) => start.indexOf(scheme) === 0).map((scheme) => scheme.length)[0] || 0;
};
var endOfPath = (url) => {
  for (let i = 0; i < url.length; i++) {
    const c = url.charAt(i);
    if (c === "?" || c === "#" || isBlank(c)) return i;
  }
  return url.length;
};

// src/events/translateEvent.ts
var SINGLE_NAME = "smartsupp_chat";
var labelParameters = {
  automation: "chat_automation",
  button: "chat_button",
  agent: "chat_agent",
  link: "chat_link",
  rating: "",
  feedback: "",
  none: ""
};
var ruleFor = (action, options) => options.eventRules.filter((rule) => rule.action === action)[0];
var translateEvent = (event, options) => {
  const issues = [];
  const report = (code, field, value2) => {
    issues.push({ code: code, field: field, value: cutText(value2, 100) });
  };
  const kind = labelKindOf(event.action);
  const rule = ruleFor(event.action, options);
  const action = kind ? event.action : oneLine(redactText(event.action));
  if (kind === undefined) report("unknown_action", "chat_action", action);
  const params = { event_category: CHAT_CATEGORY, chat_action: action };
  if (event.nonInteraction) params.non_interaction = true;
  if ((kind === "rating" || kind === "feedback") && isRatingValue(event.value)) {
    params.chat_rating = event.value;
  }
  if (event.label !== "") {
    const mayPass = kind ? kind !== "none" : rule !== undefined;
    const label = mayPass ? redactLabel(kind || "none", event.label, options) : "";
    const typed = kind ? labelParameters[kind] : "";
    if (label === "") report("label_dropped", "event_label", "");
    else params.event_label = label;
    if (label !== "" && typed !== "") params[typed] = label;
    if (label !== "" && label !== oneLine(cutText(event.label, MAX_LABEL))) {
      report("label_redacted", "event_label", "");
    }
  }
  return { name: nameOf(action, rule, options, report), params: params, issues: issues };
};
var isRatingValue = (value2) => value2 !== undefined && value2 >= 1 && value2 <= 5;
var nameOf = (action, rule, options, report) => {
  const renamed = rule ? rule.eventName.trim() : "";
  if (renamed !== "") {
    if (eventNameRefusal(renamed) === undefined) return renamed;
    report("rule_name_refused", action, renamed);
  }
  if (options.eventNames === "single") return SINGLE_NAME;
  const name = options.eventNames === "original" ? action : "smartsupp_" + action.toLowerCase();
  if (eventNameRefusal(name) === undefined) return name;
  report("name_replaced", "name", name);
  return SINGLE_NAME;
};

// src/gtm/templates/pageFacts.ts
var currentMessage = () => ({
  name: copyFromDataLayer("event"),
  params: copyFromDataLayer("eventModel")
});
var chatSettings = () => {
  const settings = copyFromWindow("_smartsupp");
  return getType(settings) === "object" ? settings : {};
};
var idsOfKey = (key) => typeof key === "string" ? readMeasurementIds(key.split(",")).ids : [];
var idsOnPage = () => {
  const chosen = idsOfKey(chatSettings()[REPLACED_KEY]);
  if (chosen.length > 0) return chosen;
  const registry = copyFromWindow("google_tag_manager");
  const keys = getType(registry) === "object" ? Object.keys(registry) : [];
  return keys.filter((key) => key.indexOf("G-") === 0);
};

// src/events/options.ts
var choices = {
  trackerMode: ["auto", "manual"],
  eventNames: ["prefixed", "single", "original"],
  agentNames: ["initials", "keep", "drop"],
  feedbackText: ["drop", "redact"],
  linkUrls: ["noQuery", "keep", "host", "drop"],
  consentMode: ["advanced", "basic"],
  captureMode: ["inert", "native"]
};
var defaultOptions = {
  trackerMode: "auto",
  measurementIds: [],
  eventNames: "prefixed",
  eventRules: [],
  eventParameters: [],
  agentNames: "initials",
  feedbackText: "drop",
  linkUrls: "noQuery",
  consentMode: "advanced",
  captureMode: "inert",
  sendLeads: false,
  leadValue: 0,
  leadCurrency: ""
};

// src/gtm/templates/readOptions.ts
var readOptions = (fields) => ({
  trackerMode: oneOf(choices.trackerMode, fields.trackerMode),
  measurementIds: readList(fields.measurementIds),
  eventNames: oneOf(choices.eventNames, fields.eventNames),
  eventRules: readTable(fields.eventRules).map((row) => ({
    action: readText(row.action),
    send: row.send !== "no" && row.send !== false,
    eventName: readText(row.eventName)
  })),
  eventParameters: readTable(fields.eventParameters).map((row) => ({
    name: readText(row.name),
    value: readText(row.value)
  })),
  agentNames: oneOf(choices.agentNames, fields.agentNames),
  feedbackText: oneOf(choices.feedbackText, fields.feedbackText),
  linkUrls: oneOf(choices.linkUrls, fields.linkUrls),
  consentMode: oneOf(choices.consentMode, fields.consentMode),
  captureMode: oneOf(choices.captureMode, fields.captureMode),
  sendLeads: fields.sendLeads === true || fields.sendLeads === "true",
  leadValue: readAmount(fields.leadValue),
  leadCurrency: readText(fields.leadCurrency).toUpperCase()
});
var oneOf = (values, value2) => values.filter((one) => one === value2)[0] || values[0];
var readText = (value2) => {
  const type = getType(value2);
  return type === "string" || type === "number" || type === "boolean" ? oneLine(makeString(value2)) : "";
};
var readList = (value2) => getType(value2) === "array" ? value2.map(readText) : readText(value2).split(",").map((part) => part.trim()).filter((part) => part !== "");
var readTable = (value2) => getType(value2) === "array" ? value2.filter((row) => getType(row) === "object") : [];
var readAmount = (value2) => {
  const amount = makeNumber(readText(value2));
  return amount > 0 && amount - amount === 0 ? amount : defaultOptions.leadValue;
};

// src/gtm/templates/variable.ts
var outputOf = (fields) => {
  const reading = readChatEvent(currentMessage());
  if (!reading.ok) return undefined;
  const options = readOptions(fields);
  const rule = ruleFor(reading.event.action, options);
  if (rule && !rule.send) return undefined;
  const output = fields.output;
  if (output === "isChatEvent") return true;
  if (output === "measurementIds") return measurementIdsOf(options);
  return mapped(output, readText(fields.parameterName), reading.event, options);
};
var measurementIdsOf = (options) => {
  const found = options.trackerMode === "manual" ? options.measurementIds : idsOnPage();
  const ids = readMeasurementIds(found).ids;
  return ids.length === 0 ? undefined : ids.join(",");
};
var mapped = (output, name, event, options) => {
  const translated = limitEvent(translateEvent(event, options), options.eventParameters);
  if (output === "parameters") return translated.params;
  if (output !== "parameter") return translated.name;
  return translated.params.hasOwnProperty(name) ? translated.params[name] : undefined;
};
var value = outputOf(data);
return value;


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "_smartsupp"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "google_tag_manager"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "read_data_layer",
        "versionId": "1"
      },
      "param": [
        {
          "key": "allowedKeys",
          "value": {
            "type": 1,
            "string": "specific"
          }
        },
        {
          "key": "keyPatterns",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "event"
              },
              {
                "type": 1,
                "string": "eventModel"
              }
            ]
          }
        }
      ]
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Gives the event name by the scheme
  code: |-
    const names = ['prefixed', 'single', 'original'].map(scheme =>
      runCode({ output: 'eventName', eventNames: scheme }));
    assertThat(names).isEqualTo(['smartsupp_chatbot_sent', 'smartsupp_chat', 'Chatbot_sent']);
- name: Gives one parameter, and undefined for one that is not there
  code: |-
    assertThat(runCode({ output: 'parameter', parameterName: 'chat_automation' })).isEqualTo('Welcome');
    assertThat(runCode({ output: 'parameter', parameterName: 'chat_agent' })).isUndefined();
    assertThat(runCode({ output: 'parameter', parameterName: 'constructor' })).isUndefined();
- name: Gives all parameters, private as chosen
  code: |-
    event = 'Agent_served_conversation';
    eventModel.event_label = 'Jana Novak';
    assertThat(runCode({ output: 'parameters' })).isEqualTo({
      event_category: 'Smartsupp_v3',
      chat_action: 'Agent_served_conversation',
      non_interaction: true,
      event_label: 'J. N.',
      chat_agent: 'J. N.'
    });
- name: Gives the measurement IDs as a comma list
  code: |-
    page.google_tag_manager['G-BBBB2222'] = {};
    assertThat(runCode({ output: 'measurementIds', trackerMode: 'auto' })).isEqualTo('G-AAAA1111,G-BBBB2222');
    const chosen = { output: 'measurementIds', trackerMode: 'manual', measurementIds: 'G-CCCC3333, x' };
    assertThat(runCode(chosen)).isEqualTo('G-CCCC3333');
    page = {};
    assertThat(runCode({ output: 'measurementIds', trackerMode: 'auto' })).isUndefined();
- name: Tells a chat event from anything else
  code: |-
    assertThat(runCode({ output: 'isChatEvent' })).isEqualTo(true);
    eventModel.chat_action = 'Chatbot_sent';
    assertThat(runCode({ output: 'isChatEvent' })).isUndefined();
    eventModel = { event_category: 'shop' };
    assertThat(runCode({ output: 'isChatEvent' })).isUndefined();
    eventModel = undefined;
    assertThat(runCode({ output: 'eventName' })).isUndefined();
- name: Gives nothing for an event that is switched off
  code: |-
    const rules = [{ action: 'Chatbot_sent', send: 'no', eventName: '' }];
    assertThat(runCode({ output: 'isChatEvent', eventRules: rules })).isUndefined();
setup: |
  let event = 'Chatbot_sent';
  let eventModel = {
    event_category: 'Smartsupp_v3',
    event_label: 'Welcome',
    non_interaction: true
  };
  let page = { google_tag_manager: { 'G-AAAA1111': {}, 'GTM-ABC123': {}, dataLayer: {} } };
  let written = {};
  let stored = {};
  let pushed = [];
  let queued = [];
  let consent = true;
  let onGrant;

  mock('logToConsole', () => {});
  mock('copyFromDataLayer', key => key === 'event' ? event : eventModel);
  mock('copyFromWindow', key => page[key]);
  mock('setInWindow', (key, value, override) => {
    const parts = key.split('.');
    if (parts.length === 1) {
      if (page[key] === undefined || override) { page[key] = value; written[key] = value; }
      return true;
    }
    if (page[parts[0]] === undefined) return false;
    page[parts[0]][parts[1]] = value;
    written[key] = value;
    return true;
  });
  mock('callInWindow', () => {});
  mock('createQueue', key => { queued.push(key); return item => { pushed.push(item); }; });
  mock('createArgumentsQueue', key => {
    queued.push(key);
    return function() { pushed.push(arguments); };
  });
  mock('injectScript', (url, done) => { done(); });
  mock('isConsentGranted', () => consent);
  mock('addConsentListener', (type, listener) => { onGrant = listener; });
  mock('getContainerVersion', () => ({ containerId: 'GTM-TEST', previewMode: true, debugMode: true }));
  mockObject('templateStorage', {
    getItem: key => stored[key],
    setItem: (key, value) => { stored[key] = value; }
  });

  const sent = () => pushed.filter(item => item[0] === 'event');
  const data = { gtmTagId: 7, trackerMode: 'auto' };


___NOTES___

GA4 Bridge for Smartsupp 0.1.0. Written by the build from TypeScript.
