___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "GA4 Bridge for Smartsupp",
  "categories": [
    "ANALYTICS",
    "LEAD_GENERATION"
  ],
  "brand": {
    "id": "ga4_bridge_for_smartsupp",
    "displayName": "GA4 Bridge for Smartsupp",
    "thumbnail": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAYAAABXAvmHAAADqUlEQVR4nOyaW2wMURjH/2d2pxpSq+raqgZBpFVatHVbTYSICEJYVIIQJC4REQ884IEHD8TtwYM7cWmIW0h4YSVKs91SSkSQNnrZ0vTerI7d4zvTi6I70rWd2Un9Hvac7ztnd79vvvnOmT3fWhGAuFTHPFh4OuNIZQypABsEPeG8jANuzuCGj+WWuK/e7Wga+10xMG3JMNkvXSSjpyCM4BxPFcm/0pOb/am93tJeGDLBsY4UtxhjIxBm0AWNlzjW2mITPbWlhfmt+jYH4iYs3ShJ7CQZH4EwRbWNsQVRgxM9dWWFLlUnXgZMXDQ8AnIBedkLJoBup4YmKMkVrhsfJZLJLfmCWYwXCFt7wHpe7dJqkyFZkAMT4vdhshUSMmBWyHYr3UOZMClke4aV0ti0EeCqA7R3waRQMidYtSb0j7Fh15Ys2NPHqX09+VJZA+fzlzhw7JLaD4SmA3u2r8L8WcY8UYgLtniuHbJsxebdRwPO03Rg5tRUGM30tLGa45oO9OoZCaOJtkVpjms60FWce+3G8fwcNCoKesoyNqdMxqqk4KItwQBOFbhU4wWiFXKwGBKBSm+jptwZDIlAKOmSCPirK1F15iCUoveqLCeMRPSanZD6xCDUdEkEGnMethkvEH2h6wpMfwt13xxQ3j5A04ubwHcvfUokIsYvhDxmNvQm6Agor+81Gy+gVpUNIOgIcG+tpqwX/5PYaLqvA9aRM+jdLSlErSq3EJmcAcn2c9cVfaFrZcnosZCl5kNB0Qo5WFj8JAcPNFicewXhwNC0ZQHHNCNQVVMHo/mbDZoOPMl9BaN58lzbBs19YN+hc3R858f09GTERPeGnoiTiMfPmk8ltNDMAS0C5Qeno+N9h8/j9JX70IOQ/h7wfmvCpt1H8NCZB70ImQPVNfXI2noAr95+hJ6ExIGizx5kbdmP4pIK6I1YhTz4BwrefMC81bsMMZ7wUN2Mv0CQPHjswuL1e1FT2wAjELZbescmJlHxbBo6Sb++NmzbcwI+WmYNg+M6i5/oWEY1gsswIxzLJR9vvE1rt/Fbbucp5LL/llpmpSgkkTt5COMa8S9w3qT4eEp5fvYb9ZmWKt8VUbFJ9VTxmAMT4AfbUea+dkf02yr1daWFz8iJcnIvM2yr9ZxXk/EbSlxXT7aq/vizx+CURQkWi3yWopGJMIIesR55ubLia96NsvZ6FugNcWmOUcwHO82wk2gXBTXoCC0sxdQ46fudfs6dpa7sdx3N+wEAAP//0I05fwAAAAZJREFUAwAwqzR2kSgGsAAAAABJRU5ErkJggg=="
  },
  "description": "Sends Smartsupp's chat events to the Google Analytics 4 properties you choose: once, under clear names, without personal data.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
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
  },
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
  },
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
  },
  {
    "type": "GROUP",
    "name": "leadGroup",
    "displayName": "Leads",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "CHECKBOX",
        "name": "sendLeads",
        "checkboxText": "Send generate_lead as well",
        "help": "For a contact acquired, a contact form and an offline message; once a page load and property.",
        "simpleValueType": true,
        "defaultValue": false
      },
      {
        "type": "TEXT",
        "name": "leadValue",
        "displayName": "Value of a lead",
        "help": "Sent only together with a currency, because GA4 takes no value without one.",
        "valueHint": "10",
        "simpleValueType": true,
        "enablingConditions": [
          {
            "paramName": "sendLeads",
            "paramValue": true,
            "type": "EQUALS"
          }
        ],
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^([0-9]+([.][0-9]+)?)?$"
            ],
            "errorMessage": "A number such as 10 or 9.50, or nothing."
          }
        ]
      },
      {
        "type": "TEXT",
        "name": "leadCurrency",
        "displayName": "Currency",
        "valueHint": "EUR",
        "simpleValueType": true,
        "enablingConditions": [
          {
            "paramName": "sendLeads",
            "paramValue": true,
            "type": "EQUALS"
          }
        ],
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^([A-Z]{3})?$"
            ],
            "errorMessage": "Three capitals by ISO 4217, such as EUR, or nothing."
          }
        ]
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
  },
  {
    "type": "GROUP",
    "name": "consentGroup",
    "displayName": "Consent",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "SELECT",
        "name": "consentMode",
        "displayName": "While analytics_storage is denied",
        "help": "The second sends nothing at all until the visitor agrees, then what was kept. A tag that sets the chat up must not have additional consent checks: it would come too late.",
        "macrosInSelect": true,
        "selectItems": [
          {
            "value": "advanced",
            "displayValue": "Google's tag decides (advanced consent mode)"
          },
          {
            "value": "basic",
            "displayValue": "Keep events on the page until consent (basic)"
          }
        ],
        "simpleValueType": true,
        "defaultValue": "advanced"
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "chatGroup",
    "displayName": "Chat box",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "CHECKBOX",
        "name": "loadChat",
        "checkboxText": "Load the chat with this tag",
        "help": "For sites without the chat code. A chat that is on the page already is never loaded twice.",
        "simpleValueType": true,
        "defaultValue": false
      },
      {
        "type": "TEXT",
        "name": "chatKey",
        "displayName": "Chat key",
        "help": "The 40 characters behind _smartsupp.key in the chat code of your Smartsupp dashboard, not the token of the REST API.",
        "simpleValueType": true,
        "enablingConditions": [
          {
            "paramName": "loadChat",
            "paramValue": true,
            "type": "EQUALS"
          }
        ],
        "valueValidators": [
          {
            "type": "NON_EMPTY",
            "errorMessage": "Enter the chat key, or untick \"Load the chat with this tag\"."
          },
          {
            "type": "REGEX",
            "args": [
              "^[0-9a-fA-F]{16,64}$"
            ],
            "errorMessage": "The key has 40 characters, 0-9 and a-f."
          }
        ]
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "advancedGroup",
    "displayName": "Advanced",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "SELECT",
        "name": "captureMode",
        "displayName": "How events are taken over",
        "help": "Native is the chat box's own sending, under its own names and with personal data: a fall-back, should the first one ever stop working.",
        "macrosInSelect": true,
        "selectItems": [
          {
            "value": "inert",
            "displayValue": "From the data layer, mapped by this tag"
          },
          {
            "value": "native",
            "displayValue": "The chat box sends them itself (native)"
          }
        ],
        "simpleValueType": true,
        "defaultValue": "inert"
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const Object = require('Object');
const addConsentListener = require('addConsentListener');
const callInWindow = require('callInWindow');
const copyFromDataLayer = require('copyFromDataLayer');
const copyFromWindow = require('copyFromWindow');
const createArgumentsQueue = require('createArgumentsQueue');
const createQueue = require('createQueue');
const getContainerVersion = require('getContainerVersion');
const getType = require('getType');
const injectScript = require('injectScript');
const isConsentGranted = require('isConsentGranted');
const logToConsole = require('logToConsole');
const makeNumber = require('makeNumber');
const makeString = require('makeString');
const setInWindow = require('setInWindow');
const templateStorage = require('templateStorage');

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

// src/gtm/templates/isChatEventName.ts
var isChatEventName = (name) => {
  if (typeof name !== "string") return false;
  const words = name.split("_");
  const first = words[0] || "";
  const capital = first.charAt(0);
  return words.length > 1 && capital >= "A" && capital <= "Z" && first.length > 1 && isLower(first.slice(1)) && words.slice(1).every((word) => word !== "" && isLower(word));
};
var isLower = (text) => everyCharacter(text, (c) => c >= "a" && c <= "z");

// src/events/measurementId.ts
var MAX_MEASUREMENT_IDS = 20;
var MAX_LENGTH = 22;
var MIN_LENGTH = 6;
var otherIds = [
  ["UA-", "universal_analytics"],
  ["AW-", "google_ads"],
  ["DC-", "floodlight"],
  ["GTM-", "gtm_container"],
  ["GT-", "google_tag"]
];
var readMeasurementId = (text) => {
  if (typeof text !== "string") return refused("not_a_measurement_id", "", "");
  const value = text.trim();
  if (value === "") return refused("empty", "", "");
  if (isMeasurementId(value)) return { ok: true, id: value };
  const capitals = value.toUpperCase();
  const other = otherIds.filter((entry) => capitals.indexOf(entry[0]) === 0)[0];
  if (other) return refused(other[1], value, "");
  if (isMeasurementId(capitals)) return refused("lower_case", value, capitals);
  return refused("not_a_measurement_id", value, "");
};
var measurementIdsIn = (values) => {
  const ids = [];
  values.forEach((value) => {
    const id = typeof value === "string" ? value.trim() : "";
    if (isMeasurementId(id) && ids.indexOf(id) < 0) ids.push(id);
  });
  return ids.slice(0, MAX_MEASUREMENT_IDS);
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
var isMeasurementId = (text) => text.indexOf("G-") === 0 && text.length >= MIN_LENGTH && text.length <= MAX_LENGTH && everyCharacter(text.slice(2), (c) => c >= "A" && c <= "Z" || c >= "0" && c <= "9");
var problem = (code, value, suggestion) => ({
  code: code,
  value: value,
  suggestion: suggestion
});
var refused = (code, value, suggestion) => ({
  ok: false,
  problem: problem(code, value, suggestion)
});

// src/events/readChatEvent.ts
var INERT_KEY = "G-";
var REPLACED_KEY = "replacedGaKey";
var CHAT_CATEGORY = "Smartsupp_v3";
var readChatEvent = (message2) => {
  const action = message2.name;
  const params = message2.params;
  if (typeof action !== "string" || action.trim() === "" || typeof params !== "object" || params === null || params.event_category !== CHAT_CATEGORY)
    return "not_a_chat_event";
  if (params.chat_action !== undefined) return "own_event";
  if (params.send_to !== undefined && params.send_to !== INERT_KEY) return "sent_natively";
  const label = params.event_label;
  const value = params.value;
  return {
    action: action,
    label: typeof label === "string" || typeof label === "number" ? ("" + label).trim() : "",
    value: typeof value === "number" ? value : 0,
    nonInteraction: params.non_interaction === true
  };
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
var idsOfKey = (key) => typeof key === "string" ? measurementIdsIn(key.split(",")) : [];
var idsOnPage = () => {
  const chosen = idsOfKey(chatSettings()[REPLACED_KEY]);
  if (chosen.length > 0) return chosen;
  const registry = copyFromWindow("google_tag_manager");
  const keys = getType(registry) === "object" ? Object.keys(registry) : [];
  return keys.filter((key) => key.indexOf("G-") === 0);
};
var storedList = (key) => {
  const list = templateStorage.getItem(key);
  return getType(list) === "array" ? list : [];
};
var pageFacts = (tagId) => {
  const claims = copyFromWindow("smartsuppGa4Claims");
  return {
    ids: idsOnPage(),
    claims: getType(claims) === "object" ? claims : {},
    leads: storedList("leads"),
    sender: getContainerVersion().containerId + "/" + tagId,
    // The sandbox does not tell a visitor who said no from one who has not been asked.
    consent: isConsentGranted("analytics_storage") ? "granted" : "pending",
    google: true
  };
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
var oneOf = (values, value) => values.filter((one) => one === value)[0] || values[0];
var readText = (value) => {
  const type = getType(value);
  return type === "string" || type === "number" || type === "boolean" ? oneLine(makeString(value)) : "";
};
var readList = (value) => getType(value) === "array" ? value.map(readText) : readText(value).split(",").map((part) => part.trim()).filter((part) => part !== "");
var readTable = (value) => getType(value) === "array" ? value.filter((row) => getType(row) === "object") : [];
var readAmount = (value) => {
  const amount = makeNumber(readText(value));
  return amount > 0 && amount - amount === 0 ? amount : defaultOptions.leadValue;
};

// src/events/freeProperties.ts
var freeProperties = (ids, claims, sender) => ids.filter((id) => {
  const owner = claims[id];
  return typeof owner !== "string" || owner === "" || owner === sender;
});

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
var leadActions = [
  "Contact_acquired",
  "Auth_form_filled",
  "Offline_message_sent"
];

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
  const add = (name, value) => {
    params[name] = typeof value === "string" ? cutText(value, MAX_VALUE) : value;
    names.push(name);
  };
  for (const name in own) {
    const value = own.hasOwnProperty(name) ? own[name] : undefined;
    if (value !== undefined) add(name, value);
  }
  extras.forEach((extra) => {
    const name = extra.name.trim();
    const value = oneLine(extra.value);
    const isFree = names.length < MAX_PARAMETERS && names.indexOf(name) < 0;
    if (value !== "" && isName(name) && isFree) add(name, value);
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
var redactLabel = (kind, label, options2) => {
  const text = oneLine(cutText(label, MAX_LABEL));
  const names = options2.agentNames;
  if (kind === "none") return "";
  if (kind === "agent") return names === "keep" ? text : names === "drop" ? "" : initialsOf(text);
  if (kind === "link") return redactUrl(text, options2.linkUrls);
  if (kind === "rating" && ratings.indexOf(text) >= 0) return text;
  if ((kind === "rating" || kind === "feedback") && options2.feedbackText !== "redact") return "";
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
var ruleFor = (action, options2) => options2.eventRules.filter((rule) => rule.action === action)[0];
var labelFor = (event, options2) => {
  const kind = labelKindOf(event.action);
  return kind || ruleFor(event.action, options2) ? redactLabel(kind, event.label, options2) : "";
};
var translateEvent = (event, options2) => {
  const kind = labelKindOf(event.action);
  const action = kind ? event.action : redactText(oneLine(event.action));
  const params = commonParameters(event, action);
  if ((kind === "rating" || kind === "feedback") && event.value >= 1 && event.value <= 5)
    params.chat_rating = event.value;
  const label = labelFor(event, options2);
  if (label !== "") {
    params.event_label = label;
    if (kind && typedKinds.indexOf(kind) >= 0) params["chat_" + kind] = label;
  }
  return {
    name: nameOf(action, kind !== undefined, ruleFor(event.action, options2), options2.eventNames),
    params: limitParameters(params, options2.eventParameters)
  };
};
var translateLead = (event, options2) => {
  if (!options2.sendLeads || leadActions.indexOf(event.action) < 0) return undefined;
  const params = commonParameters(event, event.action);
  params.lead_source = "smartsupp";
  if (isCurrency(options2.leadCurrency)) {
    params.currency = options2.leadCurrency;
    params.value = options2.leadValue;
  }
  return {
    name: "generate_lead",
    params: limitParameters(params, options2.eventParameters)
  };
};
var isCurrency = (text) => text.length === 3 && everyCharacter(text, (c) => c >= "A" && c <= "Z");
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

// src/events/bridgeEvent.ts
var bridgeEvent = (message2, options2, page) => {
  const event = readChatEvent(message2);
  if (typeof event === "string") return nothing(event);
  if (options2.captureMode === "native") return nothing("native_mode");
  const rule = ruleFor(event.action, options2);
  if (rule && !rule.send) return nothing("switched_off");
  if (options2.consentMode === "basic" && page.consent !== "granted")
    return nothing(page.consent === "denied" ? "consent_denied" : "held_for_consent");
  const chosen = options2.trackerMode === "manual" ? options2.measurementIds : page.ids;
  const ids = measurementIdsIn(chosen);
  if (ids.length === 0) return nothing("no_measurement_id");
  if (!page.google) return nothing("no_google_tag");
  const sendTo = freeProperties(ids, page.claims, page.sender);
  if (sendTo.length === 0) return nothing("owned_by_another");
  const claims = {};
  sendTo.forEach((id) => {
    claims[id] = page.sender;
  });
  const main = translateEvent(event, options2);
  const events = [addressed(main, sendTo)];
  const lead = translateLead(event, options2);
  const leads = lead && lead.name !== main.name ? sendTo.filter((id) => page.leads.indexOf(id) < 0) : [];
  if (lead && leads.length > 0) events.push(addressed(lead, leads));
  return { ok: true, events: events, claims: claims, leads: leads };
};
var nothing = (reason) => ({ ok: false, reason: reason });
var addressed = (event, sendTo) => ({
  name: event.name,
  params: event.params,
  sendTo: sendTo
});

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

// src/events/findIssues.ts
var findIssues = (message2, options2, outcome) => {
  const issues = [];
  const tell = (code, field, value) => {
    issues.push({ code: code, field: field, value: cutText(value, MAX_VALUE) });
  };
  const event = readChatEvent(message2);
  if (typeof event === "string") return issues;
  const isAboutIds = outcome.ok || outcome.reason === "no_measurement_id" || outcome.reason === "no_google_tag" || outcome.reason === "owned_by_another";
  if (isAboutIds && options2.trackerMode === "manual") tellIds(options2.measurementIds, tell);
  const sent = outcome.ok ? outcome.events[0] : undefined;
  if (sent) {
    tellLabel(event, options2, sent, tell);
    tellName(event, options2, sent, tell);
    tellParameters(options2, sent, tell);
    tellLead(options2, outcome.ok && outcome.events.length > 1, tell);
  }
  return issues;
};
var tellIds = (entered, tell) => readMeasurementIds(entered).problems.forEach((problem2) => {
  if (problem2.code === "too_many")
    tell("too_many_measurement_ids", "measurementIds", problem2.value);
  else if (problem2.code !== "empty")
    tell("measurement_id_refused", "measurementIds", problem2.value);
});
var tellLabel = (event, options2, sent, tell) => {
  if (labelKindOf(event.action) === undefined)
    tell("unknown_action", "chat_action", "" + sent.params.chat_action);
  const label = event.label === "" ? "" : labelFor(event, options2);
  if (event.label !== "" && label === "") tell("label_dropped", "event_label", "");
  if (label !== "" && label !== oneLine(cutText(event.label, MAX_LABEL)))
    tell("label_redacted", "event_label", "");
  for (const name in sent.params) {
    const isLabel = name === "event_label" || sent.params[name] === sent.params.event_label;
    const full = isLabel ? label : name === "chat_action" ? event.action : "";
    if (full.length > MAX_VALUE) tell("value_cut", name, "");
  }
};
var tellName = (event, options2, sent, tell) => {
  const rule = ruleFor(event.action, options2);
  const wish = rule ? rule.eventName.trim() : "";
  const action = "" + sent.params.chat_action;
  const isRefused = wish !== "" && eventNameRefusal(wish) !== undefined;
  if (isRefused) tell("rule_name_refused", action, wish);
  if (options2.eventNames === "single" || wish !== "" && !isRefused) return;
  const name = options2.eventNames === "original" ? action : "smartsupp_" + action.toLowerCase();
  if (name !== sent.name) tell("name_replaced", "name", name);
};
var tellParameters = (options2, sent, tell) => {
  const used = [];
  for (const name in sent.params) used.push(name);
  const seen = [];
  options2.eventParameters.forEach((parameter) => {
    const name = parameter.name.trim();
    if (oneLine(parameter.value) === "") return;
    if (parameterNameRefusal(name) !== undefined || seen.indexOf(name) >= 0)
      tell("parameter_refused", "eventParameters", name);
    else if (used.length === MAX_PARAMETERS && used.indexOf(name) < 0)
      tell("parameter_dropped", name, "");
    seen.push(name);
  });
};
var tellLead = (options2, isLead, tell) => {
  if (!isLead || isCurrency(options2.leadCurrency)) return;
  if (options2.leadCurrency !== "")
    tell("lead_currency_refused", "leadCurrency", options2.leadCurrency);
  else if (options2.leadValue > 0)
    tell("lead_value_without_currency", "leadValue", "" + options2.leadValue);
};

// src/events/usableOptions.ts
var usableOptions = (options2) => ({
  trackerMode: options2.trackerMode,
  measurementIds: options2.measurementIds,
  eventNames: options2.eventNames,
  eventRules: options2.eventRules.map((rule) => ({
    action: rule.action,
    send: rule.send,
    eventName: eventNameRefusal(rule.eventName.trim()) ? "" : rule.eventName
  })),
  eventParameters: options2.eventParameters.filter(
    (parameter) => !parameterNameRefusal(parameter.name.trim())
  ),
  agentNames: options2.agentNames,
  feedbackText: options2.feedbackText,
  linkUrls: options2.linkUrls,
  consentMode: options2.consentMode,
  captureMode: options2.captureMode,
  sendLeads: options2.sendLeads,
  leadValue: options2.leadValue,
  leadCurrency: options2.leadCurrency
});

// src/events/explainEvent.ts
var explainEvent = (message2, options2, page) => {
  const outcome = bridgeEvent(message2, usableOptions(options2), page);
  const issues = findIssues(message2, options2, outcome);
  return outcome.ok ? {
    ok: true,
    events: outcome.events,
    claims: outcome.claims,
    leads: outcome.leads,
    issues: issues
  } : { ok: false, reason: outcome.reason, issues: issues };
};

// src/gtm/templates/dataLayerName.ts
var DATA_LAYER = "dataLayer";
var otherDataLayer = () => {
  const registry = copyFromWindow("google_tag_manager");
  if (getType(registry) !== "object") return "";
  const all = registry;
  const names = Object.keys(all).filter((key) => {
    const value = all[key];
    return getType(value) === "object" && value.subscribers !== undefined;
  });
  return names.indexOf(DATA_LAYER) >= 0 ? "" : names[0] || "";
};

// src/gtm/templates/log.ts
var log = (line, explanation) => {
  logToConsole("GA4 Bridge for Smartsupp: " + line);
  if (explanation !== "" && getContainerVersion().previewMode) logToConsole("  " + explanation);
};

// src/gtm/templates/pushStatus.ts
var pushStatus = (status) => {
  if (templateStorage.getItem("status") === status) return;
  templateStorage.setItem("status", status);
  const push = createQueue(DATA_LAYER);
  push({ event: "smartsupp_ga4_status", smartsupp_ga4_status: status });
};

// src/gtm/templates/setUp.ts
var isSetUp = () => templateStorage.getItem("setUp") === true;
var setUp = (options2, loader) => {
  if (isSetUp()) {
    loader.done();
    return;
  }
  templateStorage.setItem("setUp", true);
  sayOtherDataLayer();
  const ids = measurementIdsIn(options2.measurementIds);
  setKey(options2, ids[0]);
  const noIds = options2.trackerMode === "manual" && ids.length === 0;
  if (noIds) {
    log(
      'the field "Measurement IDs" holds no valid ID.',
      "A measurement ID looks like G-ABC123DEF4, in capitals."
    );
  }
  startChat({
    load: loader.load,
    key: loader.key,
    done: noIds ? loader.failed : loader.done,
    failed: loader.failed
  });
};
var setKey = (options2, firstId) => {
  const native = options2.captureMode === "native";
  const key = native ? options2.trackerMode === "manual" ? firstId : undefined : INERT_KEY;
  if (key === undefined) return;
  const chat = chatSettings();
  if (chat.appVersion !== undefined && !native) {
    tooLate();
    return;
  }
  setInWindow("_smartsupp", { gaKey: key }, false);
  if (!native && idsOfKey(chat.gaKey).length > 0) {
    setInWindow("_smartsupp." + REPLACED_KEY, chat.gaKey, true);
  }
  setInWindow("_smartsupp.gaKey", key, true);
  if (chatSettings().gaKey !== key) {
    log(
      "the page does not let _smartsupp.gaKey be set, so the chat box sends its events itself.",
      ""
    );
  }
  if (!native) createArgumentsQueue("gtag", DATA_LAYER);
  if (!native) pushStatus("waiting");
};
var sayOtherDataLayer = () => {
  const name = otherDataLayer();
  if (name === "") return;
  log(
    'the data layer of this page is called "' + name + '", so no event would get through.',
    'In the template editor: put that name into the line DATA_LAYER = "dataLayer" of the code, and under Permissions > Accesses global variables in place of dataLayer.'
  );
};
var tooLate = () => {
  log(
    "the chat box started before this tag, so it sends its events itself.",
    "Put this line before the chat code: window._smartsupp = window._smartsupp || {}; _smartsupp.gaKey = 'G-'; or let this tag load the chat."
  );
  pushStatus("too late");
};
var startChat = (loader) => {
  if (!loader.load) loader.done();
  else if (!isChatKey(loader.key)) {
    log(
      '"' + loader.key + '" is no chat key, so the chat was not started.',
      "The key has 40 characters, 0-9 and a-f, and stands in the chat code of your Smartsupp dashboard."
    );
    loader.failed();
  } else if (getType(copyFromWindow("smartsupp")) !== "undefined") {
    log("the chat is on this page already, so it was not started again.", "");
    loader.done();
  } else if (typeof chatSettings().key === "string") {
    log("the page names a chat key of its own, so this tag leaves the chat to it.", "");
    loader.done();
  } else loadChat(loader);
};
var loadChat = (loader) => {
  setInWindow("_smartsupp", {}, false);
  setInWindow("_smartsupp.key", loader.key, true);
  setInWindow(
    "smartsupp",
    function() {
      callInWindow("smartsupp._.push", arguments);
    },
    false
  );
  createQueue("smartsupp._");
  injectScript(
    "https://www.smartsuppchat.com/loader.js?",
    loader.done,
    () => {
      log(
        "the chat could not be loaded from Smartsupp's server.",
        "A blocker or the page's content security policy may be the cause."
      );
      loader.failed();
    },
    "smartsupp"
  );
};
var isChatKey = (key) => key.length >= 16 && key.length <= 64 && everyCharacter(key, isHexadecimal);
var isHexadecimal = (c) => c >= "0" && c <= "9" || c >= "a" && c <= "f" || c >= "A" && c <= "F";

// src/gtm/templates/sendChatEvent.ts
var MAX_BURST = 18;
var MAX_HELD = 50;
var sendChatEvent = (message2, options2, tagId) => {
  const facts = pageFacts(tagId);
  const outcome = explainEvent(message2, options2, facts);
  reportIssues(outcome.issues);
  if (outcome.ok) {
    send(outcome, facts);
    return true;
  }
  if (outcome.reason === "held_for_consent") hold(message2, options2, tagId);
  if (outcome.reason === "sent_natively") explainNative(message2);
  if (outcome.reason === "switched_off") log(message2.name + " is switched off in this tag.", "");
  if (outcome.reason === "native_mode")
    log(message2.name + " is left to the chat box (native mode).", "");
  if (outcome.reason === "owned_by_another") {
    log(
      message2.name + " is sent by another tag or by the WordPress plugin.",
      "Their name stands in window.smartsuppGa4Claims. One of the two is enough."
    );
  }
  if (outcome.reason !== "no_measurement_id") return true;
  log(
    message2.name + " was not sent: " + (options2.trackerMode === "manual" ? 'the field "Measurement IDs" holds no valid ID.' : "no GA4 measurement ID was found on this page."),
    options2.trackerMode === "manual" ? "A measurement ID looks like G-ABC123DEF4, in capitals." : 'Choose "Only the IDs I name" and enter yours.'
  );
  return false;
};
var send = (outcome, facts) => {
  const queue = createArgumentsQueue("smartsuppGa4Queue", DATA_LAYER);
  outcome.events.forEach((event) => {
    queue("event", event.name, paramsOf(event));
    log(event.name + " \u2192 " + event.sendTo.join(", "), "");
  });
  setInWindow("smartsuppGa4Claims", merged(facts.claims, outcome.claims), true);
  if (outcome.leads.length > 0) templateStorage.setItem("leads", facts.leads.concat(outcome.leads));
  pushStatus("armed");
};
var paramsOf = (event) => {
  const params = { send_to: event.sendTo };
  for (const name in event.params) {
    const value = event.params[name];
    if (value !== undefined) params[name] = value;
  }
  return params;
};
var merged = (a, b) => {
  const all = {};
  for (const id in a) all[id] = a[id];
  for (const id in b) all[id] = b[id];
  return all;
};
var reportIssues = (issues) => {
  issues.forEach((issue) => {
    if (issue.code === "label_dropped" || issue.code === "label_redacted" || issue.code === "unknown_action")
      return;
    log(
      issue.code.split("_").join(" ") + ": " + issue.field + (issue.value === "" ? "" : ' "' + issue.value + '"'),
      ""
    );
  });
};
var explainNative = (message2) => {
  if (isSetUp()) {
    log(
      message2.name + " was sent by the chat box itself, so this tag leaves it alone.",
      "The chat box had started before the set-up, or something on the page set a key of its own after it."
    );
  } else {
    log(
      message2.name + " was sent by the chat box itself: this tag was never set up.",
      'Add the trigger "Initialization - All Pages" to this tag, or a second tag of this template with it, without additional consent.'
    );
  }
};
var hold = (message2, options2, tagId) => {
  const key = "held." + tagId;
  const held = heldMessages(key);
  if (held.length === 0) {
    addConsentListener("analytics_storage", (_type, granted) => {
      if (granted) release(key, options2, tagId);
    });
  }
  templateStorage.setItem(key, held.concat([message2]).slice(-MAX_HELD));
  log(message2.name + " waits for consent (analytics_storage).", "");
};
var heldMessages = (key) => storedList(key);
var release = (key, options2, tagId) => {
  const held = heldMessages(key);
  templateStorage.setItem(key, []);
  const facts = pageFacts(tagId);
  const ids = options2.trackerMode === "manual" ? options2.measurementIds : facts.ids;
  const properties = measurementIdsIn(ids).length;
  const kept = held.slice(-burstFor(properties, options2.sendLeads ? properties : 0));
  if (kept.length < held.length) {
    log(
      held.length - kept.length + " events that waited for consent were dropped.",
      "Google's tag takes 20 events at once, all properties together, and loses the rest."
    );
  }
  kept.forEach((message2) => {
    sendChatEvent(message2, options2, tagId);
  });
};
var burstFor = (properties, aside) => {
  const hits = MAX_BURST - aside;
  return hits < properties || properties === 0 ? 1 : (hits - hits % properties) / properties;
};

// src/gtm/templates/tellHandshake.ts
var tellHandshake = () => {
  const entries = copyFromWindow(DATA_LAYER);
  if (getType(entries) !== "array") return;
  const commands = entries;
  if (commands.some((entry) => !!entry && entry[0] === "config" && entry[1] === INERT_KEY)) {
    pushStatus("armed");
    return;
  }
  const isWhole = commands.every(
    (entry) => getType(entry) !== "undefined" && getType(entry) !== "null"
  );
  if (!isWhole || chatSettings().appVersion === undefined) return;
  log(
    "the chat box runs, but hands no events over.",
    "Is Google Analytics connected in Smartsupp (Settings > Account settings > Google Analytics)? FREE has no connection. Cookie consent in Smartsupp may be another reason."
  );
  pushStatus("not delivering");
};

// src/gtm/templates/tag.ts
var options = readOptions(data);
var message = currentMessage();
if (isChatEventName(message.name)) {
  if (sendChatEvent(message, options, data.gtmTagId)) data.gtmOnSuccess();
  else data.gtmOnFailure();
} else if (message.name === "gtm.load" && isSetUp()) {
  if (options.captureMode === "inert") tellHandshake();
  data.gtmOnSuccess();
} else {
  setUp(options, {
    load: data.loadChat === true || data.loadChat === "true",
    key: readText(data.chatKey),
    done: data.gtmOnSuccess,
    failed: data.gtmOnFailure
  });
}


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "boolean": true
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
                    "string": "_smartsupp.gaKey"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "_smartsupp.key"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "_smartsupp.replacedGaKey"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "dataLayer"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "gtag"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "smartsupp"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "smartsupp._"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "smartsupp._.push"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "smartsuppGa4Claims"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
                    "string": "smartsuppGa4Queue"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
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
        "publicId": "access_template_storage",
        "versionId": "1"
      },
      "param": []
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://www.smartsuppchat.com/loader.js?"
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
        "publicId": "logging",
        "versionId": "1"
      },
      "param": [
        {
          "key": "environments",
          "value": {
            "type": 1,
            "string": "all"
          }
        }
      ]
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "read_container_data",
        "versionId": "1"
      },
      "param": []
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
- name: Sends a chat event to every property on the page
  code: |-
    page.google_tag_manager['G-BBBB2222'] = {};
    runCode(data);
    assertThat(sent()).hasLength(1);
    assertThat(sent()[0][1]).isEqualTo('smartsupp_chatbot_sent');
    assertThat(sent()[0][2]).isEqualTo({
      send_to: ['G-AAAA1111', 'G-BBBB2222'],
      event_category: 'Smartsupp_v3',
      chat_action: 'Chatbot_sent',
      non_interaction: true,
      event_label: 'Welcome',
      chat_automation: 'Welcome'
    });
    assertApi('gtmOnSuccess').wasCalled();
    assertApi('gtmOnFailure').wasNotCalled();
- name: Sends to one chosen property, and to no other on the page
  code: |-
    data.trackerMode = 'manual';
    data.measurementIds = 'G-CCCC3333';
    runCode(data);
    assertThat(sent()[0][2].send_to).isEqualTo(['G-CCCC3333']);
- name: Sends to two chosen properties, trimmed and merged
  code: |-
    data.trackerMode = 'manual';
    data.measurementIds = 'G-CCCC3333 , G-DDDD4444,G-CCCC3333';
    runCode(data);
    assertThat(sent()).hasLength(1);
    assertThat(sent()[0][2].send_to).isEqualTo(['G-CCCC3333', 'G-DDDD4444']);
- name: Takes a list of IDs from a variable
  code: |-
    data.trackerMode = 'manual';
    data.measurementIds = ['G-CCCC3333', 'G-DDDD4444'];
    runCode(data);
    assertThat(sent()[0][2].send_to).isEqualTo(['G-CCCC3333', 'G-DDDD4444']);
- name: Fails where no property is found
  code: |-
    page = {};
    runCode(data);
    assertThat(sent()).isEmpty();
    assertApi('gtmOnFailure').wasCalled();
- name: Fails where a variable gave an ID that is none
  code: |-
    data.trackerMode = 'manual';
    data.measurementIds = 'g-aaaa1111, UA-1-1, GTM-ABC123';
    runCode(data);
    assertThat(sent()).isEmpty();
    assertApi('gtmOnFailure').wasCalled();
- name: Never answers its own event, so it cannot fire itself for ever
  code: |-
    runCode(data);
    event = sent()[0][1];
    eventModel = sent()[0][2];
    runCode(data);
    event = 'Chatbot_sent';
    runCode(data);
    assertThat(sent()).hasLength(1);
    assertApi('gtmOnFailure').wasNotCalled();
- name: Never answers its own event in the scheme "original" either
  code: |-
    data.eventNames = 'original';
    runCode(data);
    assertThat(sent()[0][1]).isEqualTo('Chatbot_sent');
    eventModel = sent()[0][2];
    runCode(data);
    assertThat(sent()).hasLength(1);
- name: Leaves alone what the chat box sent itself
  code: |-
    eventModel.send_to = 'G-AAAA1111';
    runCode(data);
    assertThat(sent()).isEmpty();
    assertApi('gtmOnSuccess').wasCalled();
- name: Leaves alone what is no chat event
  code: |-
    event = 'Some_event';
    eventModel = { event_category: 'shop' };
    runCode(data);
    eventModel = undefined;
    runCode(data);
    assertThat(pushed).isEmpty();
    assertApi('gtmOnSuccess').wasCalled();
- name: Passes an action on that nobody knows yet, without its label
  code: |-
    event = 'Poll_answered';
    runCode(data);
    assertThat(sent()[0][1]).isEqualTo('smartsupp_poll_answered');
    assertThat(sent()[0][2].event_label).isUndefined();
- name: Leaves a property to the part of the page that claimed it first
  code: |-
    page.google_tag_manager['G-BBBB2222'] = {};
    page.smartsuppGa4Claims = { 'G-AAAA1111': 'page' };
    runCode(data);
    assertThat(sent()[0][2].send_to).isEqualTo(['G-BBBB2222']);
    assertThat(written.smartsuppGa4Claims).isEqualTo({
      'G-AAAA1111': 'page',
      'G-BBBB2222': 'GTM-TEST/7'
    });
- name: Keeps agents’ names private as chosen
  code: |-
    event = 'Agent_served_conversation';
    eventModel.event_label = 'Jana Novak';
    runCode(data);
    data.agentNames = 'keep';
    runCode(data);
    data.agentNames = 'drop';
    runCode(data);
    const labels = sent().map(item => item[2].event_label);
    assertThat(labels).isEqualTo(['J. N.', 'Jana Novak', undefined]);
- name: Keeps visitors’ words private as chosen
  code: |-
    event = 'Feedback_text_sent';
    eventModel.event_label = 'Write to me@example.com';
    eventModel.value = 5;
    runCode(data);
    data.feedbackText = 'redact';
    runCode(data);
    const labels = sent().map(item => item[2].event_label);
    assertThat(labels).isEqualTo([undefined, 'Write to [email]']);
    assertThat(sent()[0][2].chat_rating).isEqualTo(5);
    assertThat(sent()[0][2].value).isUndefined();
- name: Keeps addresses private as chosen
  code: |-
    event = 'Url_card_opened';
    eventModel.event_label = 'https://shop.example/p?email=me@example.com';
    ['noQuery', 'keep', 'host', 'drop'].forEach(choice => {
      data.linkUrls = choice;
      runCode(data);
    });
    assertThat(sent().map(item => item[2].chat_link)).isEqualTo([
      'https://shop.example/p',
      'https://shop.example/p?email=me@example.com',
      'shop.example',
      undefined
    ]);
- name: Uses one name for all, and renames and switches off by rule
  code: |-
    data.eventNames = 'single';
    runCode(data);
    data.eventRules = [{ action: 'Chatbot_sent', send: 'yes', eventName: 'chat_hello' }];
    runCode(data);
    data.eventRules = [{ action: 'Chatbot_sent', send: 'no', eventName: '' }];
    runCode(data);
    assertThat(sent().map(item => item[1])).isEqualTo(['smartsupp_chat', 'chat_hello']);
    assertApi('gtmOnFailure').wasNotCalled();
- name: Adds extra parameters, but none of its own names
  code: |-
    data.eventParameters = [
      { name: 'site', value: 'shop' },
      { name: 'chat_action', value: 'forged' }
    ];
    runCode(data);
    assertThat(sent()[0][2].site).isEqualTo('shop');
    assertThat(sent()[0][2].chat_action).isEqualTo('Chatbot_sent');
- name: Sends generate_lead once, with a value only where there is a currency
  code: |-
    event = 'Contact_acquired';
    data.sendLeads = true;
    data.leadValue = '10.5';
    data.leadCurrency = 'EUR';
    runCode(data);
    runCode(data);
    const leads = sent().filter(item => item[1] === 'generate_lead');
    assertThat(leads).hasLength(1);
    assertThat(leads[0][2].value).isEqualTo(10.5);
    assertThat(leads[0][2].currency).isEqualTo('EUR');
    assertThat(leads[0][2].chat_action).isEqualTo('Contact_acquired');
- name: Lets Google’s tag decide while consent is denied (advanced)
  code: |-
    consent = false;
    runCode(data);
    assertThat(sent()).hasLength(1);
- name: Keeps events until consent (basic), in order, and sends them once
  code: |-
    data.consentMode = 'basic';
    consent = false;
    runCode(data);
    event = 'Chatbot_viewed';
    runCode(data);
    assertThat(sent()).isEmpty();
    assertApi('gtmOnSuccess').wasCalled();
    consent = true;
    onGrant('analytics_storage', true);
    onGrant('analytics_storage', true);
    assertThat(sent().map(item => item[2].chat_action)).isEqualTo(['Chatbot_sent', 'Chatbot_viewed']);
- name: Drops the oldest where more waited than Google’s tag takes at once
  code: |-
    data.consentMode = 'basic';
    data.trackerMode = 'manual';
    data.measurementIds = 'G-CCCC3333,G-DDDD4444';
    consent = false;
    for (let i = 0; i < 30; i++) {
      eventModel = { event_category: 'Smartsupp_v3', event_label: 'bot ' + i };
      runCode(data);
    }
    consent = true;
    onGrant('analytics_storage', true);
    assertThat(sent()).hasLength(9);
    assertThat(sent()[8][2].event_label).isEqualTo('bot 29');
- name: Leaves room for generate_lead, and counts valid IDs only
  code: |-
    data.consentMode = 'basic';
    data.trackerMode = 'manual';
    data.measurementIds = 'G-AAAA1,G-AAAA2,G-AAAA3,G-AAAA4,G-AAAA5,G-AAAA6,G-AAAA7,G-AAAA7,x';
    data.sendLeads = true;
    consent = false;
    event = 'Contact_acquired';
    for (let i = 0; i < 3; i++) runCode(data);
    consent = true;
    onGrant('analytics_storage', true);
    const hits = sent().reduce((sum, item) => sum + item[2].send_to.length, 0);
    assertThat(hits).isEqualTo(14);
- name: Sets the inert key, and makes a gtag that feeds the data layer
  code: |-
    event = 'gtm.init';
    runCode(data);
    assertThat(page._smartsupp).isEqualTo({ gaKey: 'G-' });
    assertThat(queued).contains('gtag');
    assertThat(sent()).isEmpty();
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
- name: Keeps the page’s own object, and takes its key as chosen
  code: |-
    event = 'gtm.init';
    page._smartsupp = { key: 'abc', gaKey: 'G-EEEE5555' };
    runCode(data);
    assertThat(written._smartsupp).isUndefined();
    assertThat(page._smartsupp).isEqualTo({ key: 'abc', gaKey: 'G-', replacedGaKey: 'G-EEEE5555' });
    event = 'Chatbot_sent';
    runCode(data);
    assertThat(sent()[0][2].send_to).isEqualTo(['G-EEEE5555']);
- name: Takes the choice over from whoever set up before, the plugin for one
  code: |-
    page._smartsupp = { gaKey: 'G-', replacedGaKey: 'G-EEEE5555,G-FFFF6666' };
    event = 'gtm.init';
    runCode(data);
    event = 'Chatbot_sent';
    runCode(data);
    assertThat(sent()[0][2].send_to).isEqualTo(['G-EEEE5555', 'G-FFFF6666']);
- name: Says once that the chat box hands its events over
  code: |-
    event = 'gtm.init';
    runCode(data);
    event = 'Chatbot_sent';
    runCode(data);
    runCode(data);
    const states = pushed.filter(item => item.event === 'smartsupp_ga4_status');
    assertThat(states.map(item => item.smartsupp_ga4_status)).isEqualTo(['waiting', 'armed']);
- name: Sets up once a page
  code: |-
    event = 'gtm.init';
    runCode(data);
    event = 'gtm.load';
    runCode(data);
    assertThat(queued.filter(key => key === 'gtag')).hasLength(1);
- name: Tells by the loaded page that the chat box took the key
  code: |-
    event = 'gtm.init';
    runCode(data);
    page.dataLayer = [{ event: 'gtm.js' }, { 0: 'config', 1: 'G-' }];
    event = 'gtm.load';
    runCode(data);
    assertThat(pushed[1].smartsupp_ga4_status).isEqualTo('armed');
    assertApi('gtmOnSuccess').wasCalled();
- name: Tells by the loaded page that the account does not deliver
  code: |-
    event = 'gtm.init';
    runCode(data);
    page._smartsupp.appVersion = '2.0';
    page.dataLayer = [{ event: 'gtm.js' }, { 0: 'config', 1: 'G-AAAA1111' }];
    event = 'gtm.load';
    runCode(data);
    assertThat(pushed[1].smartsupp_ga4_status).isEqualTo('not delivering');
- name: Guesses nothing where the data layer cannot be read whole, or the chat box does not run
  code: |-
    event = 'gtm.init';
    runCode(data);
    event = 'gtm.load';
    page.dataLayer = [{ event: 'gtm.js' }];
    runCode(data);
    page._smartsupp.appVersion = '2.0';
    page.dataLayer = [{ event: 'gtm.js' }, undefined];
    runCode(data);
    page.dataLayer = undefined;
    runCode(data);
    assertThat(pushed).hasLength(1);
- name: Says that it came too late, and changes nothing then
  code: |-
    event = 'gtm.init';
    page._smartsupp = { appVersion: '2.0' };
    runCode(data);
    assertThat(written).isEqualTo({});
    assertThat(pushed).isEqualTo([{ event: 'smartsupp_ga4_status', smartsupp_ga4_status: 'too late' }]);
    assertApi('gtmOnSuccess').wasCalled();
- name: Names a data layer that is not called dataLayer, and what to edit
  code: |-
    event = 'gtm.init';
    const lines = [];
    mock('logToConsole', line => { lines.push(line); });
    page.google_tag_manager = { 'GTM-ABC123': {}, myLayer: { subscribers: 1 } };
    runCode(data);
    assertThat(lines[0]).contains('"myLayer"');
    assertThat(lines[1]).contains('DATA_LAYER');
    assertApi('gtmOnSuccess').wasCalled();
- name: Loads the chat where asked to
  code: |-
    event = 'gtm.init';
    data.loadChat = true;
    data.chatKey = '0123456789abcdef0123456789abcdef01234567';
    runCode(data);
    assertThat(written['_smartsupp.key']).isEqualTo('0123456789abcdef0123456789abcdef01234567');
    assertApi('injectScript').wasCalled();
    assertApi('gtmOnSuccess').wasCalled();
- name: Never loads a second chat
  code: |-
    event = 'gtm.init';
    page.smartsupp = () => {};
    data.loadChat = true;
    data.chatKey = '0123456789abcdef0123456789abcdef01234567';
    runCode(data);
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
- name: Leaves the chat to a page that names a key of its own
  code: |-
    event = 'gtm.init';
    page._smartsupp = { key: 'fedcba9876543210fedcba9876543210fedcba98' };
    data.loadChat = true;
    data.chatKey = '0123456789abcdef0123456789abcdef01234567';
    runCode(data);
    assertThat(page._smartsupp.key).isEqualTo('fedcba9876543210fedcba9876543210fedcba98');
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
- name: Fails on a chat key that is none
  code: |-
    event = 'gtm.init';
    data.loadChat = true;
    data.chatKey = 'my token';
    runCode(data);
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnFailure').wasCalled();
- name: Fails where the chat cannot be loaded
  code: |-
    event = 'gtm.init';
    data.loadChat = true;
    data.chatKey = '0123456789abcdef0123456789abcdef01234567';
    mock('injectScript', (url, done, failed) => { failed(); });
    runCode(data);
    assertApi('gtmOnFailure').wasCalled();
- name: Fails at once where the chosen IDs are none, and still sets up
  code: |-
    event = 'gtm.init';
    data.trackerMode = 'manual';
    data.measurementIds = 'UA-1-1';
    runCode(data);
    assertThat(page._smartsupp).isEqualTo({ gaKey: 'G-' });
    assertApi('gtmOnFailure').wasCalled();
- name: Leaves everything to the chat box in native mode
  code: |-
    event = 'gtm.init';
    data.captureMode = 'native';
    data.trackerMode = 'manual';
    data.measurementIds = 'G-CCCC3333,G-DDDD4444';
    runCode(data);
    assertThat(page._smartsupp).isEqualTo({ gaKey: 'G-CCCC3333' });
    assertThat(queued).isEmpty();
    event = 'Chatbot_sent';
    runCode(data);
    assertThat(sent()).isEmpty();
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
