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
var everyCharacter = (text, test) => text.split("").every(test);
var isAsciiLetter = (c) => c >= "a" && c <= "z" || c >= "A" && c <= "Z";
var digitRanges = [
  "09",
  "\u0660\u0669",
  "\u06F0\u06F9",
  "\u0966\u096F",
  "\u09E6\u09EF",
  "\u0E50\u0E59",
  "\uFF10\uFF19"
];
var isDigit = (c) => digitRanges.some((range) => c >= range.charAt(0) && c <= range.charAt(1));
var isBlank = (c) => c !== "" && (c <= " " || c === "\x7F" || c.trim() === "");
var cutText = (text, length) => {
  if (text.length <= length) return text;
  const last = text.charAt(length - 1);
  return text.slice(0, last >= "\uD800" && last <= "\uDBFF" ? length - 1 : length);
};
var oneLine = (text) => text.split("").map((c) => isBlank(c) ? " " : c).join("").split(" ").filter((word) => word !== "").join(" ");

// src/events/measurementId.ts
var MAX_MEASUREMENT_IDS = 20;
var MAX_LENGTH = 22;
var MIN_LENGTH = 6;
var measurementIdsIn = (values) => {
  const ids = [];
  values.forEach((value2) => {
    const id = typeof value2 === "string" ? value2.trim() : "";
    if (isMeasurementId(id) && ids.indexOf(id) < 0) ids.push(id);
  });
  return ids.slice(0, MAX_MEASUREMENT_IDS);
};
var isMeasurementId = (text) => text.indexOf("G-") === 0 && text.length >= MIN_LENGTH && text.length <= MAX_LENGTH && everyCharacter(text.slice(2), (c) => c >= "A" && c <= "Z" || c >= "0" && c <= "9");

// src/events/readChatEvent.ts
var INERT_KEY = "G-";
var REPLACED_KEY = "replacedGaKey";
var CHAT_CATEGORY = "Smartsupp_v3";
var readChatEvent = (message) => {
  const action = message.name;
  const params = message.params;
  if (typeof action !== "string" || action.trim() === "" || typeof params !== "object" || params === null || params.event_category !== CHAT_CATEGORY)
    return "not_a_chat_event";
  if (params.chat_action !== undefined) return "own_event";
  if (params.send_to !== undefined && params.send_to !== INERT_KEY) return "sent_natively";
  const label = params.event_label;
  const value2 = params.value;
  return {
    action: action,
    label: typeof label === "string" || typeof label === "number" ? ("" + label).trim() : "",
    value: typeof value2 === "number" ? value2 : 0,
    nonInteraction: params.non_interaction === true
  };
};

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

// src/events/isName.ts
var MAX_NAME = 40;
var isName = (text) => isAsciiLetter(text.charAt(0)) && text.length <= MAX_NAME && everyCharacter(text, isNameCharacter);
var isNameCharacter = (c) => isAsciiLetter(c) || c >= "0" && c <= "9" || c === "_";

// src/events/limitParameters.ts
var MAX_VALUE = 100;
var MAX_PARAMETERS = 25;
var limitParameters = (own, extras) => {
  const params = {};
  const names = [];
  const add = (name, value2) => {
    params[name] = typeof value2 === "string" ? cutText(value2, MAX_VALUE) : value2;
    names.push(name);
  };
  for (const name in own) {
    const value2 = own.hasOwnProperty(name) ? own[name] : undefined;
    if (value2 !== undefined) add(name, value2);
  }
  extras.forEach((extra) => {
    const name = extra.name.trim();
    const value2 = oneLine(extra.value);
    const isFree = names.length < MAX_PARAMETERS && names.indexOf(name) < 0;
    if (value2 !== "" && isName(name) && isFree) add(name, value2);
  });
  return params;
};

// src/events/redactText.ts
var EMAIL = "[email]";
var PHONE = "[phone]";
var MAX_TEXT = 1e3;
var redactText = (text) => redactPhones(redactEmails(text));
var atSigns = ["\uFF20", "\uFE6B", "%40", "%2540", "&#64;", "&commat;"];
var redactEmails = (text) => {
  const parts = atSigns.reduce((all, sign) => all.split(sign).join("@"), cutText(text, MAX_TEXT)).split("@");
  return parts.slice(1).reduce((before, after) => {
    const start = startOfLocalPart(before);
    const end = endOfDomain(after);
    return start < 0 || end === 0 ? before + "@" + after : before.slice(0, start) + EMAIL + after.slice(end);
  }, parts[0] || "");
};
var startOfLocalPart = (text) => {
  const end = text.length - (text.charAt(text.length - 1) === " " ? 1 : 0);
  for (let i = end; i >= 0; i--) {
    const isInside = i > 0 && " <>()[]{},;:'|\\/=?&#@".indexOf(text.charAt(i - 1)) < 0;
    if (!isInside) return i < end ? i : -1;
  }
  return -1;
};
var dots = ".\u3002\uFF0E\uFF61";
var endOfDomain = (text) => {
  let lastLabel = 0;
  let end = 0;
  for (let i = text.charAt(0) === " " ? 1 : 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (("-" + dots).indexOf(c) >= 0) continue;
    if (c < "\x80" && !isNameCharacter(c)) break;
    if (i > 0 && dots.indexOf(text.charAt(i - 1)) >= 0) lastLabel = i;
    end = i + 1;
  }
  return lastLabel > 0 && end - lastLabel > 1 ? end : 0;
};
var MIN_PHONE_DIGITS = 7;
var MAX_GAP = 3;
var redactPhones = (text) => {
  let out = "";
  let end = 0;
  for (let i = 0; i < text.length; i = end) {
    end = i + 1;
    let digits = 0;
    const groups = [""];
    for (let j = i; j < text.length && j - end <= MAX_GAP; j++) {
      const c = text.charAt(j);
      if (isDigit(c)) {
        groups.push((groups.pop() || "") + c);
        digits++;
        end = j + 1;
      } else if (j > i ? isSeparator(c) : "+(\uFF0B".indexOf(c) >= 0) groups.push("");
      else break;
    }
    out += digits < MIN_PHONE_DIGITS || isDate(groups) ? text.slice(i, end) : PHONE;
  }
  return out;
};
var isSeparator = (c) => " -./()_*~|\xB7\u2022\u2060\u2212\uFEFF".indexOf(c) >= 0 || c >= "\u200B" && c <= "\u2015";
var isDate = (groups) => {
  const filled = groups.filter((group) => group !== "");
  return filled.length < 4 && filled.every(
    (group) => group.length < 3 || group.length === 4 && ["19", "20"].indexOf(group.slice(0, 2)) >= 0
  );
};

// src/events/redactLabel.ts
var MAX_LABEL = 2e3;
var redactLabel = (kind, label, options) => {
  const text = oneLine(cutText(label, MAX_LABEL));
  const names = options.agentNames;
  if (kind === "none") return "";
  if (kind === "agent") return names === "keep" ? text : names === "drop" ? "" : initialsOf(text);
  if (kind === "link") return redactUrl(text, options.linkUrls);
  if (kind === "rating" && ratings.indexOf(text) >= 0) return text;
  if ((kind === "rating" || kind === "feedback") && options.feedbackText !== "redact") return "";
  return redactText(text);
};
var ratings = ["Good", "Normal", "Bad"];
var initialsOf = (name) => name.split(" ").map((word) => (cutText(word, 1) || word.slice(0, 2)) + ".").join(" ");
var redactUrl = (url, choice) => {
  if (choice === "keep") return url;
  if (choice === "drop") return "";
  const path = partBefore("?", partBefore("#", partBefore(" ", url)));
  const parts = path.split("/");
  if (parts[1] !== "" || ["https:", "http:", ""].indexOf((parts[0] || "").toLowerCase()) < 0)
    return choice === "host" ? "" : redactText(path);
  const authority = parts[2] || "";
  const host = redactText(authority.slice(authority.lastIndexOf("@") + 1));
  if (choice === "host") return host;
  parts[2] = host;
  const address = parts.join("/");
  return host === "wa.me" || path.indexOf("/+") >= 0 ? redactText(address) : redactEmails(address);
};
var partBefore = (sign, text) => text.split(sign)[0] || "";

// src/events/translateEvent.ts
var SINGLE_NAME = "smartsupp_chat";
var ruleFor = (action, options) => options.eventRules.filter((rule) => rule.action === action)[0];
var labelFor = (event, options) => {
  const kind = labelKindOf(event.action);
  return kind || ruleFor(event.action, options) ? redactLabel(kind, event.label, options) : "";
};
var translateEvent = (event, options) => {
  const kind = labelKindOf(event.action);
  const action = kind ? event.action : redactText(oneLine(event.action));
  const params = commonParameters(event, action);
  if ((kind === "rating" || kind === "feedback") && event.value >= 1 && event.value <= 5)
    params.chat_rating = event.value;
  const label = labelFor(event, options);
  if (label !== "") {
    params.event_label = label;
    if (kind && typedKinds.indexOf(kind) >= 0) params["chat_" + kind] = label;
  }
  return {
    name: nameOf(action, kind !== undefined, ruleFor(event.action, options), options.eventNames),
    params: limitParameters(params, options.eventParameters)
  };
};
var typedKinds = ["automation", "button", "agent", "link"];
var commonParameters = (event, action) => {
  const params = { event_category: CHAT_CATEGORY, chat_action: action };
  if (event.nonInteraction) params.non_interaction = true;
  return params;
};
var nameOf = (action, isKnown, rule, scheme) => {
  const wish = rule ? rule.eventName.trim() : "";
  if (isName(wish)) return wish;
  if (scheme === "single") return SINGLE_NAME;
  const original = isKnown || action.charAt(0) <= "Z" ? action : "";
  const name = scheme === "original" ? original : "smartsupp_" + action.toLowerCase();
  return isName(name) ? name : SINGLE_NAME;
};

// src/events/nameRules.ts
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
  if (isName(name)) return undefined;
  return isName(cutText(name, MAX_NAME)) ? "too_long" : "wrong_characters";
};

// src/events/usableOptions.ts
var usableOptions = (options) => ({
  trackerMode: options.trackerMode,
  measurementIds: options.measurementIds,
  eventNames: options.eventNames,
  eventRules: options.eventRules.map((rule) => ({
    action: rule.action,
    send: rule.send,
    eventName: eventNameRefusal(rule.eventName.trim()) ? "" : rule.eventName
  })),
  eventParameters: options.eventParameters.filter(
    (parameter) => !parameterNameRefusal(parameter.name.trim())
  ),
  agentNames: options.agentNames,
  feedbackText: options.feedbackText,
  linkUrls: options.linkUrls,
  consentMode: options.consentMode,
  captureMode: options.captureMode,
  sendLeads: options.sendLeads,
  leadValue: options.leadValue,
  leadCurrency: options.leadCurrency
});

// src/gtm/templates/pageFacts.ts
var currentMessage = () => ({
  name: copyFromDataLayer("event"),
  params: copyFromDataLayer("eventModel")
});
var chatSettings = () => {
  const settings = copyFromWindow("_smartsupp");
  return getType(settings) === "object" ? settings : {};
};
var idsOfKey = (key) => typeof key === "string" ? measurementIdsIn(key.split(",")) : [];
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
  const event = readChatEvent(currentMessage());
  if (typeof event === "string") return undefined;
  const options = usableOptions(readOptions(fields));
  const rule = ruleFor(event.action, options);
  if (rule && !rule.send) return undefined;
  const output = fields.output;
  if (output === "isChatEvent") return true;
  if (output === "measurementIds") return measurementIdsOf(options);
  return mapped(output, readText(fields.parameterName), event, options);
};
var measurementIdsOf = (options) => {
  const found = options.trackerMode === "manual" ? options.measurementIds : idsOnPage();
  const ids = measurementIdsIn(found);
  return ids.length === 0 ? undefined : ids.join(",");
};
var mapped = (output, name, event, options) => {
  const translated = translateEvent(event, options);
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
